-- Beyond the example. A customer is whoever has a line of either kind.

-- name: never_described
select distinct k from p where description is null;

-- name: without_word
select distinct k from p where description is null or not contains(description, 'RED');

-- name: always_described_without_word
select k from p group by k having count(*) filter (where description is null or contains(description, 'RED')) = 0;

-- name: first_of_december
select distinct k from p where t >= timestamp '2010-12-01' and t < timestamp '2010-12-02';

-- name: spring_quarter
select distinct k from p where t >= timestamp '2011-03-01' and t < timestamp '2011-05-31 23:00';

-- name: not_in_spring
select k from lines except select k from p where t >= timestamp '2011-03-01' and t < timestamp '2011-05-31 23:00';

-- name: since_november
select distinct k from p where t >= timestamp '2011-11-01';

-- name: before_2011_only
select k from p group by k having min(t) < timestamp '2011-01-01' and max(t) < timestamp '2011-01-01';

-- name: until_easter_monday
select k from p where t < timestamp '2011-04-25 23:00' group by k having count(*) >= 50;

-- name: exactly_three
select k from p group by k having count(*) = 3;

-- name: few_lines
select k from p group by k having count(*) between 2 and 4;

-- name: not_many
select k from lines except select k from p group by k having count(*) > 5;

-- name: third_of_spend_in_autumn
select k from p group by k
having sum(amount) > 0 and 3 * coalesce(sum(amount) filter (where t > now_is() - interval 2160 hour), 0) > sum(amount);

-- name: average_exactly_known
select k from p group by k having sum(amount) >= 15 * count(*);

-- name: cheapest_and_dearest
select k from p group by k having min(price) < 0.10 and max(price) > 20;

-- name: first_was_abroad
with numbered as (select *, row_number() over () as n from lines)
select k from lines
except
select k from (select k, first(country order by t, n) as country from numbered where not starts_with(invoice, 'C') group by k)
where country = 'United Kingdom';

-- name: latest_was_dear
with numbered as (select *, row_number() over () as n from lines)
select k from (select k, last(amount order by t, n) as amount from numbered where not starts_with(invoice, 'C') group by k)
where amount >= 100;

-- name: gave_all_back
select k from lines group by k
having count(*) filter (where starts_with(invoice, 'C')) >= count(*) filter (where not starts_with(invoice, 'C'));

-- name: two_of_three
select k from (
  select k, case when count(*) filter (where starts_with(invoice, 'C')) > 0 then 1 else 0 end
          + case when count(distinct invoice) filter (where not starts_with(invoice, 'C')) >= 5 then 1 else 0 end
          + case when sum(amount) filter (where not starts_with(invoice, 'C')) >= 2000 then 1 else 0 end as points
  from lines group by k)
where points >= 2;

-- name: price_against_amount
select k from p group by k having count(*) filter (where amount <> price) = 0;

-- name: pays_more_than_average
select k from p group by k having max(amount) * count(*) > 10 * sum(amount);

-- name: long_customer
select k from p group by k having max(t) > now_is() - interval 240 hour and min(t) < timestamp '2010-12-10';

-- name: case_matters
select k from p group by k
having count(*) filter (where contains(description, 'heart')) = 0
   and count(*) filter (where contains(lower(description), 'heart')) > 0;

-- name: last_quarters
select distinct k from p where t > timestamp '2011-09-09 23:00';
