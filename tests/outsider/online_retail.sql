-- What each segment of examples/online_retail means, in SQL over the raw file, written without a look at Muster's own
-- answers. Views `p` (purchases) and `c` (cancellations) hold the lines with a customer; `asof` is 2011-12-10 00:00 in
-- London, which is the same in UTC. Local times are moved to UTC: summer time ran from 2011-03-27 to 2011-10-30.

-- name: bought_this_week
select distinct k from p where t > now_is() - interval 168 hour;

-- name: active
select distinct k from p where t > now_is() - interval 2160 hour;

-- name: lapsed
select k from p group by k having count(distinct invoice) >= 2 and max(t) <= now_is() - interval 4320 hour;

-- name: lapsed_regulars
select k from p group by k
having count(*) filter (where t > now_is() - interval 8760 hour and t <= now_is() - interval 4320 hour) >= 20
   and max(t) <= now_is() - interval 4320 hour;

-- name: slipping
select k from p group by k
having max(t) <= now_is() - interval 2160 hour and max(t) > now_is() - interval 4320 hour;

-- name: new_customers
select k from p group by k having min(t) > now_is() - interval 720 hour;

-- name: newly_won_back
select k from p group by k
having count(*) filter (where t > now_is() - interval 720 hour) > 0
   and count(*) filter (where t > now_is() - interval 5040 hour and t <= now_is() - interval 720 hour) = 0
   and count(*) filter (where t <= now_is() - interval 5040 hour) > 0;

-- name: one_time_buyers
select k from p group by k having count(distinct invoice) = 1;

-- name: loyal
select k from p where t > timestamp '2010-12-10' group by k having count(distinct invoice) >= 10;

-- name: big_spenders
select k from p where t > timestamp '2010-12-10' group by k having sum(amount) >= 5000;

-- name: loyal_big_spenders
select k from p where t > timestamp '2010-12-10' group by k having count(distinct invoice) >= 10 and sum(amount) >= 5000;

-- name: small_but_frequent
select k from p where t > timestamp '2010-12-10' group by k
having count(distinct invoice) >= 6 and sum(amount) < 200 * count(distinct invoice);

-- name: rising
select k from p group by k
having coalesce(sum(amount) filter (where t > now_is() - interval 2160 hour), 0)
     > coalesce(sum(amount) filter (where t > now_is() - interval 8760 hour and t <= now_is() - interval 2160 hour), 0);

-- name: gold
select k from p where t > timestamp '2010-12-10' group by k
having (count(distinct invoice) >= 10 or sum(amount) >= 2000) and max(t) > now_is() - interval 2160 hour;

-- name: bulk_buyers
select distinct k from p where quantity >= 500;

-- name: big_ticket
select distinct k from p where amount >= 500 and t > timestamp '2010-12-10';

-- name: explorers
select k from p where t > timestamp '2010-12-10' group by k having count(distinct stock_code) >= 100;

-- name: single_minded
select k from p group by k having count(*) >= 10 and count(distinct stock_code) <= 5;

-- name: dear_taste
select k from p group by k having count(*) >= 5 and sum(price) >= 5 * count(*);

-- name: christmas_shoppers
select k from p where t > now_is() - interval 2160 hour and lower(description) like '%christmas%'
group by k having count(*) >= 3;

-- name: party_people
select distinct k from p where t > timestamp '2010-12-10' and regexp_matches(lower(description), 'bunting|balloon|party');

-- name: tea_lovers
select k from p where contains(description, 'TEA ') or starts_with(description, 'TEACUP')
group by k having count(*) >= 5;

-- name: bag_collectors
select k from p where description like '%BAG' or description like '% BAG %'
group by k having count(distinct stock_code) >= 5;

-- name: abroad
select distinct k from p where country <> 'United Kingdom';

-- name: german_speaking
select distinct k from p where country in ('Germany', 'Austria', 'Switzerland');

-- name: british_only
select k from p group by k having count(*) filter (where country <> 'United Kingdom') = 0;

-- name: complainers
select k from c where t > now_is() - interval 4320 hour group by k having count(distinct invoice) >= 3;

-- name: costly_returns
select p.k from (select k, sum(amount) spent from p group by k) p
left join (select k, sum(amount) back from c group by k) c on c.k = p.k
where spent > 0 and coalesce(back, 0) * 100 > 33 * spent;

-- name: never_returned
select k from p group by k having count(distinct invoice) >= 10
except select k from c;

-- name: refund_after_last_order
select p.k from (select k, max(t) latest from p group by k) p
join (select k, max(t) latest from c group by k) c on c.k = p.k and c.latest > p.latest;

-- name: christmas_mailing
(select k from p where t > now_is() - interval 2160 hour
 union select k from p group by k
   having count(*) filter (where t > now_is() - interval 8760 hour and t <= now_is() - interval 4320 hour) >= 20
      and max(t) <= now_is() - interval 4320 hour
 union select k from p where t > now_is() - interval 2160 hour and lower(description) like '%christmas%'
   group by k having count(*) >= 3)
except select k from c where t > now_is() - interval 4320 hour group by k having count(distinct invoice) >= 3;
