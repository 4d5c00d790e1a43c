"""Records: attributes with dots. One that may be missing makes each of its fields something that may be missing."""

from fractions import Fraction

from oracle.common import Feature, and_known, both, compare, negation, or_missing

SCHEMA = """
schema records version 1
profile customer key id
  id    text
  work  record
    city     text
  home  record optional
    city     text
    address  record
      street   text
      floor    whole number optional
  events orders at ordered_at
    ordered_at  instant
    city        text
    payment     record
      method    one of (card, invoice)
      fee       number with 2 places optional
"""


def features():
    feature = Feature("records", "Records: fields with dots, missing where their record is.", SCHEMA)
    homes = {"none": None, "ground": {"city": "Leeds", "address": {"street": "High Street"}},
             "third": {"city": "Leeds", "address": {"street": "Low Road", "floor": 3}},
             "oslo": {"city": "Oslo", "address": {"street": "High Street", "floor": 0}}}
    baskets = {"nothing": (), "card": (("Leeds", "card", None),), "both": (("Oslo", "card", "1.50"),
                                                                           ("Leeds", "invoice", "2.50")),
               "invoice": (("Oslo", "invoice", None), ("Leeds", "card", "0.25"))}
    rows = {}
    for home, record in homes.items():
        for basket, orders in baskets.items():
            work = {"city": "Oslo" if basket in ("nothing", "both") else "Leeds"}
            made = [{"ordered_at": f"2026-10-0{index + 1}T10:00:00Z", "city": city,
                     "payment": {"method": method, **({"fee": fee} if fee else {})}}
                    for index, (city, method, fee) in enumerate(orders)]
            feature.profile(f"{home}, {basket}", work=work, home=record, orders=made)
            rows[f"{home}, {basket}"] = (work["city"], record, orders)

    def add(rule, oracle, meaning="1.1, 2: a missing record has missing fields"):
        feature.case(rule, {name: oracle(*row) for name, row in rows.items()}, meaning)

    def city(home):
        return None if home is None else home["city"]

    def floor(home):
        return None if home is None else home["address"].get("floor")

    def fees(orders):
        return [Fraction(fee) for _, _, fee in orders if fee]

    for name in ("Leeds", "Oslo", "Rome"):
        add(f'home.city is "{name}"', lambda w, h, o, n=name: compare("=", city(h), n))
        add(f'home.city is not "{name}" or missing', lambda w, h, o, n=name: or_missing(compare("!=", city(h), n)))
        add(f'work.city is not "{name}"', lambda w, h, o, n=name: w != n)
        add(f'any orders where (city is "{name}" and customer.home.city is "{name}")',
            lambda w, h, o, n=name: any(c == n and city(h) == n for c, _, _ in o))
    add("home.city is known", lambda w, h, o: h is not None)
    add("home.address.street is missing", lambda w, h, o: h is None)
    add("home.address.floor is missing", lambda w, h, o: floor(h) is None)
    for op, bound in ((">", 2), ("=", 0), ("<=", 3)):
        add(f"home.address.floor {op} {bound}", lambda w, h, o, op=op, b=bound: compare(op, floor(h), b))
    add("home.address.floor is not 3 and known", lambda w, h, o: and_known(compare("!=", floor(h), 3)))
    add("(home.address.floor else 1) = 1", lambda w, h, o: (1 if floor(h) is None else floor(h)) == 1)
    add("home.city is work.city", lambda w, h, o: compare("=", city(h), w))
    add('home.city is known and home.city is not "Leeds"', lambda w, h, o: h is not None and city(h) != "Leeds")
    add('not (home.city is "Leeds" and home.address.floor > 2) or missing', lambda w, h, o: or_missing(
        negation(both(compare("=", city(h), "Leeds"), compare(">", floor(h), 2)))))
    add("any orders where payment.method is invoice", lambda w, h, o: any(m == "invoice" for _, m, _ in o))
    add("every orders where payment.method is card", lambda w, h, o: all(m == "card" for _, m, _ in o))
    add("no orders where payment.fee is missing", lambda w, h, o: all(fee for _, _, fee in o))
    add("at most 1 orders where (payment.fee > 1 or missing)",
        lambda w, h, o: sum(fee is None or Fraction(fee) > 1 for _, _, fee in o) <= 1)
    add("any orders where (payment.method is card and city is customer.work.city)",
        lambda w, h, o: any(m == "card" and c == w for c, m, _ in o))
    add("total payment.fee of orders >= 1", lambda w, h, o: sum(fees(o), Fraction(0)) >= 1, "2: aggregates")
    add("largest payment.fee of orders > 1", lambda w, h, o: compare(">", max(fees(o), default=None), 1),
        "2: aggregates")
    add("latest payment.method of orders is card", lambda w, h, o: compare("=", o[-1][1] if o else None, "card"), "2")
    add("number of distinct payment.method of orders = 2", lambda w, h, o: len({m for _, m, _ in o}) == 2, "2")
    for rule in ('home.city is not "Leeds"', "not (home.address.floor > 2)", "home is missing", "home is known",
                 "home = work",
                 "home.town is known", 'address.street is "High Street"', "no orders where payment.fee > 1",
                 'any orders where home.city is "Leeds"', "any orders where payment is known", "home.city > 2",
                 "total payment of orders > 1"):
        feature.refused(rule, "2: a record has no value of its own; a negation says which way")
    return [feature]
