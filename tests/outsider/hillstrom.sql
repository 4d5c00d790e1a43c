-- Hillstrom. The key is the row's number in the file, from 1.

-- name: mailed
select k from h where segment <> 'No E-Mail';

-- name: held_out
select k from h where segment = 'No E-Mail';

-- name: not_mens_mail
select k from h where segment <> 'Mens E-Mail';

-- name: womens_mail_only
select k from h where segment = 'Womens E-Mail';

-- name: visited_after_mens_mail
select k from h where segment = 'Mens E-Mail' and visit = '1';

-- name: bought_without_visit
select k from h where conversion = '1' and visit = '0';

-- name: urban_web
select k from h where zip_code = 'Urban' and channel in ('Web', 'Multichannel');

-- name: large_band
select k from h where starts_with(history_segment, '6)') or contains(history_segment, '$1,000 +');

-- name: comma_band
select k from h where history_segment = '6) $750 - $1,000';

-- name: spent_more_than_history
select k from h where spend > history;

-- name: tenth_of_history
select k from h where history <> 0 and spend * 10 >= history;

-- name: fresh_and_large
select k from h where recency <= 2 and history between 500 and 1000;

-- name: two_signs
select k from h where (mens = '1')::int + (womens = '1')::int + (newbie = '1')::int >= 2;

-- name: exactly_one_kind
select k from h where (mens = '1')::int + (womens = '1')::int = 1;

-- name: not_rural_phone
select k from h where not (zip_code = 'Rural' and channel = 'Phone');
