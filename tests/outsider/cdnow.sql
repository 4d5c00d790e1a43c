-- CDNOW. Equal days: the order of the file decides which is first and which is last.

-- name: everyone
select distinct k from p;

-- name: only_once
select k from p group by k having count(*) = 1;

-- name: repeat_days
select k from p group by k having count(distinct d) >= 2;

-- name: many_days
select k from p where d <= date '1997-09-30' group by k having count(distinct d) >= 8;

-- name: one_repeat_day
select k from p where d <= date '1997-09-30' group by k having count(distinct d) = 2;

-- name: free_cds
select distinct k from p where dollars = 0;

-- name: big_baskets
select distinct k from p where cds >= 20;

-- name: big_total
select k from p group by k having sum(dollars) >= 500;

-- name: average_over_40
select k from p group by k having sum(dollars) > 40 * count(*);

-- name: price_per_cd
select k from p group by k having sum(cds) > 0 and sum(dollars) > 15 * sum(cds);

-- name: lapsed_half_year
select k from p except select k from p where d > date '1998-01-01';

-- name: active_30_days
select distinct k from p where d > date '1998-06-01';

-- name: january_cohort
select k from p group by k having min(d) between date '1997-01-01' and date '1997-01-31';

-- name: second_wind
select k from p where d >= date '1998-01-01'
except select k from p where d between date '1997-07-01' and date '1997-12-31';

-- name: growing
select k from p group by k
having coalesce(sum(dollars) filter (where d >= date '1998-01-01'), 0) > coalesce(sum(dollars) filter (where d < date '1998-01-01'), 0);

-- name: latest_larger_than_first
with n as (select *, row_number() over () as n from p)
select k from n group by k having last(dollars order by d, n) > first(dollars order by d, n);
