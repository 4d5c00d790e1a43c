"""Orders with lines: what belongs to an order is asked of that order alone."""

from fractions import Fraction

from oracle.common import Feature, compare

SCHEMA = """
schema lines version 1
profile customer key id
  id     text
  wish   text optional
  limit  whole number optional
  events orders at ordered_at
    ordered_at  instant
    channel     one of (web, store)
    fee         number optional
    lines       list of records
      sku       text
      price     number optional
      marks     list of records
        word    text
    events parcels at sent_at
      sent_at   instant
"""

# channel, fee, lines of (sku, price, marks), days at which parcels were sent
SHOPS = {
    "nothing": (),
    "empty": (("web", None, (), ()),),
    "both in one": (("web", "2", (("x", "3", "a"), ("y", "1.50", "")), (6, 2)),),
    "one in each": (("web", None, (("x", "3", "b"),), (3,)), ("store", "1", (("y", None, "ab"),), ())),
    "twice": (("store", None, (("y", "5", ""), ("x", None, "a"), ("x", "7", "w")), (2, 9)),
              ("web", "9", (("x", "8", ""), ("y", "8", "")), (4,)), ("web", None, (), ())),
    "later": (("web", None, (("x", "1", ""),), ()), ("late", None, (("x", "1", "a"), ("y", "1", "a")), (40,))),
    "unknown": (("store", "4", (("z", None, ""), ("x", None, "")), (1,)),),
}


def made(index, order):
    channel, fee, lines, parcels = order
    day = 31 if channel == "late" else 2 * index + 1
    month = 12 if channel == "late" else 10
    row = {"ordered_at": f"2026-{month}-{day:02}T10:00:00Z", "channel": "web" if channel == "late" else channel}
    if fee:
        row["fee"] = fee
    if lines:
        row["lines"] = [{"sku": sku, **({"price": price} if price else {}),
                         **({"marks": [{"word": word} for word in marks]} if marks else {})}
                        for sku, price, marks in lines]
    if parcels:
        row["parcels"] = [{"sent_at": f"2026-1{0 if sent <= 31 else 1}-{(sent - 1) % 31 + 1:02}T10:00:00Z"}
                          for sent in parcels]
    return row


def number(text):
    return None if text is None else Fraction(text)


class Order:
    def __init__(self, index, order):
        self.day = 2 * index + 1
        self.channel, fee, lines, sent = order
        self.fee = number(fee)
        self.lines = [(sku, number(price), marks) for sku, price, marks in lines]
        # By time, whatever their rows; 1 November 12:00 is as of.
        self.sent = sorted(day for day in sent if day <= 31)

    def skus(self):
        return [sku for sku, _, _ in self.lines]

    def prices(self):
        return [price for _, price, _ in self.lines if price is not None]


def features():
    feature = Feature("lines", "Orders with lines: conditions on one line, on all, on what an order comes to.", SCHEMA)
    rows = {}
    for name, orders in SHOPS.items():
        for wish, limit in (("x", None), (None, 2)):
            key = f"{name}, {wish or 'no wish'}"
            feature.profile(key, wish=wish, limit=limit, orders=[made(i, order) for i, order in enumerate(orders)])
            seen = [Order(i, order) for i, order in enumerate(orders) if order[0] != "late"]
            rows[key] = (seen, wish, limit)

    def add(rule, oracle, meaning="2, 3: what belongs to an event is empty, never missing"):
        feature.case(rule, {name: oracle(*row) for name, row in rows.items()}, meaning)

    def of_orders(test):
        return lambda orders, wish, limit: any(test(order) for order in orders)

    for sku in ("x", "y", "z"):
        add(f'any orders where (any lines where sku is "{sku}")', of_orders(lambda o, s=sku: s in o.skus()))
        add(f'no orders where (any lines where sku is "{sku}")',
            lambda os, w, l, s=sku: not any(s in o.skus() for o in os))
        add(f'every orders where (any lines where sku is not "{sku}")',
            lambda os, w, l, s=sku: all(any(k != s for k in o.skus()) for o in os))
        add(f'any orders where (every lines where sku is "{sku}")',
            of_orders(lambda o, s=sku: all(k == s for k in o.skus())))
        add(f'any orders where (at least 2 lines where sku is "{sku}")', of_orders(lambda o, s=sku: o.skus().count(s) >= 2))
        add(f'any orders where latest sku of lines is "{sku}"', of_orders(lambda o, s=sku: bool(o.lines) and o.skus()[-1] == s),
            "2, 3: lines without a time stand in the order of their rows")
        add(f'any orders where (any latest 1 lines where sku is "{sku}")', of_orders(lambda o, s=sku: o.skus()[-1:] == [s]),
            "3: `latest 5` runs over the lines of one order")
    add('any orders where (any lines where sku is "x" and any lines where sku is "y")',
        of_orders(lambda o: "x" in o.skus() and "y" in o.skus()))
    add('any orders where (any orders.lines where sku is "x") and any orders where (any lines where sku is "y")',
        lambda os, w, l: any("x" in o.skus() for o in os) and any("y" in o.skus() for o in os))
    add('any orders where (no lines)', of_orders(lambda o: not o.lines))
    add('any orders where (every lines where price > 100 and any lines)',
        of_orders(lambda o: False if not o.lines else all(p is not None and p > 100 for _, p, _ in o.lines)))
    for count in (0, 1, 2, 3):
        add(f"any orders where number of lines = {count}", of_orders(lambda o, n=count: len(o.lines) == n))
        add(f"at least {count} orders where (any lines)", lambda os, w, l, n=count: sum(bool(o.lines) for o in os) >= n)
        add(f"total (number of lines) of orders > {count}", lambda os, w, l, n=count: sum(len(o.lines) for o in os) > n)
    for bound in (0, 1, 5, 8, 16):
        add(f"any orders where total price of lines >= {bound}",
            of_orders(lambda o, b=bound: sum(o.prices(), Fraction(0)) >= b), "2: a total of no known value is 0")
        add(f"total (total price of lines) of orders > {bound}",
            lambda os, w, l, b=bound: sum((sum(o.prices(), Fraction(0)) for o in os), Fraction(0)) > b)
        add(f"largest (smallest price of lines) of orders > {bound}",
            lambda os, w, l, b=bound: compare(">", max((min(o.prices()) for o in os if o.prices()), default=None), b),
            "2: missing values are skipped")
        add(f"no orders where (any lines where (price > {bound} or missing))",
            lambda os, w, l, b=bound: not any(p is None or p > b for o in os for _, p, _ in o.lines))
        add(f"any orders where (every lines where price > {bound})",
            of_orders(lambda o, b=bound: all(p is not None and p > b for _, p, _ in o.lines)))
    outer = "3: outer fields carry their owner"
    add("any orders where (any lines where (orders.channel is web and sku is \"x\"))",
        of_orders(lambda o: o.channel == "web" and "x" in o.skus()), outer)
    add("any orders where (any lines where sku is customer.wish)",
        lambda os, w, l: any(k == w for o in os for k in o.skus()) if w else False, outer)
    add("any orders where (any lines where price > orders.fee)",
        of_orders(lambda o: any(compare(">", p, o.fee) for _, p, _ in o.lines)), outer)
    add("no orders where (any lines where (price > orders.fee or missing))",
        lambda os, w, l: not any(compare(">", p, o.fee) is not False for o in os for _, p, _ in o.lines), outer)
    add("any orders where (any lines where ((any marks where word is customer.wish) or number of marks > 1))",
        lambda os, w, l: any(len(m) > 1 or (w is not None and w in m) for o in os for _, _, m in o.lines), outer)
    add("any orders where (any lines where (any marks where (word is \"a\" and orders.channel is store)))",
        of_orders(lambda o: o.channel == "store" and any("a" in m for _, _, m in o.lines)), outer)
    unknown = "2: quantifiers are known, unless an asked count is missing"
    add("(any orders where (at least customer.limit lines) and known) or no orders",
        lambda os, w, l: not os or (l is not None and any(len(o.lines) >= l for o in os)), unknown)
    add("any orders where (at least customer.limit lines)",
        lambda os, w, l: l is not None and any(len(o.lines) >= l for o in os), unknown)
    add("no orders where ((at least customer.limit lines) or missing)",
        lambda os, w, l: not any(l is None or len(o.lines) >= l for o in os), unknown)
    order = "3: by the order of events, which is that of their own time"
    for day in (2, 4, 6, 9):
        add(f"any orders where latest sent_at of parcels is 2026-10-{day:02}",
            of_orders(lambda o, d=day: bool(o.sent) and o.sent[-1] == d), order)
        add(f"any orders where (any first 1 parcels on 2026-10-{day:02})",
            of_orders(lambda o, d=day: d in o.sent), "3: a slice is taken after the window")
    add("any orders where (any parcels within 2 days after orders.ordered_at)",
        of_orders(lambda o: any(0 < sent - o.day <= 2 for sent in o.sent)), "3, 4: open at the older end")
    chain = "3: a sequence of what belongs to an order goes through that order alone"
    for within in (1, 2, 3, 4, 6, 7):
        add(f"any orders where (any (parcels then parcels within {within} days))",
            of_orders(lambda o, n=within: any(0 < b - a <= n for a in o.sent for b in o.sent)), chain)
        add(f"any orders where (any (parcels then no parcels within {within} days))",
            # One that was sent at 10:00 on 31 October was sent 26 hours ago.
            of_orders(lambda o, n=within: any(not any(0 < b - a <= n for b in o.sent) and (31 - a) * 24 + 26 >= n * 24
                                              for a in o.sent)), chain)
        add(f"total (number of (parcels then parcels within {within} days)) of orders > 0",
            lambda os, w, l, n=within: any(0 < b - a <= n for o in os for a in o.sent for b in o.sent), chain)
    add("no orders where (any (parcels then parcels))",
        lambda os, w, l: not any(len(o.sent) >= 2 for o in os), chain)
    add("any orders where (any (parcels in the last 28 days then parcels))",
        of_orders(lambda o: any(a > 4 and b > a for a in o.sent for b in o.sent)), chain)
    add('any orders where (any (parcels as p where orders.channel is web then parcels where sent_at > p.sent_at))',
        of_orders(lambda o: o.channel == "web" and len(o.sent) >= 2), chain)
    add("any (orders where (any (parcels then parcels)) then orders)",
        lambda os, w, l: any(len(o.sent) >= 2 for o in os[:-1]), chain)
    add("any orders where (any parcels)", of_orders(lambda o: bool(o.sent)), "1.5: after as of nothing exists")
    add('any channel with (at least 2 orders where (any lines where sku is "x"))',
        lambda os, w, l: any(sum(o.channel == c and "x" in o.skus() for o in os) >= 2 for c in ("web", "store")), "3: groups")
    around(rows, add, of_orders)
    for rule in ('any lines where sku is "x"', "number of orders.lines > 2", 'any orders where sku is "x"',
                 "any orders where (any lines where channel is web)", "any orders where (any lines in the last 30 days)",
                 "no orders where (any lines where price > 1)", "any orders where (every lines where price > 1) and lines is known",
                 "any orders where (any marks)", 'lines.sku is "x"', "any (parcels then parcels)",
                 "any orders where (any (parcels then lines))", "any orders where (any (parcels then orders))",
                 "any orders where (any channel with (any lines))", "any orders where (any sku with (any lines where channel is web))",
                 "any sku with (any lines)", "any orders where (any sku with (any lines and any parcels))",
                 "any orders where (any orders where ordered_at > orders.sent_at)", "any orders where (any orders since ordered_at)",
                 "any orders where fee > total fee of orders where (channel is orders.wish)",
                 "any orders where (any lines where (any parcels where sent_at > lines.price))",
                 "any orders where fee is in top 50%", "any orders where (any sku with (total fee of orders is in top 50%))"):
        feature.refused(rule, "2, 3: lines belong to an order; a `where` that can be unknown says which way")
    return [feature]


def around(rows, add, of_orders):
    """Groups of an order's lines; what is asked, from inside of a `where`, of something around it."""
    groups = "3: groups of what belongs to an order are that order's"

    def by_sku(order):
        return [[price for sku, price, _ in order.lines if sku == name] for name in set(order.skus())]

    for n in (1, 2, 3):
        add(f"any orders where (any sku with (at least {n} lines))",
            of_orders(lambda o, n=n: any(len(g) >= n for g in by_sku(o))), groups)
        add(f"any orders where (number of sku with (any lines) = {n})",
            of_orders(lambda o, n=n: len(by_sku(o)) == n), groups)
        add(f"no orders where (every sku with (at least {n} lines))",
            lambda os, w, l, n=n: not any(all(len(g) >= n for g in by_sku(o)) for o in os), groups)
        add(f"total (number of sku with (exactly {n} lines)) of orders > 1",
            lambda os, w, l, n=n: sum(len(g) == n for o in os for g in by_sku(o)) > 1, groups)
        add(f"any orders where (any sku with (total price of lines > {n} and number of lines < 3))",
            of_orders(lambda o, n=n: any(sum((p for p in g if p is not None), Fraction(0)) > n and len(g) < 3
                                         for g in by_sku(o))), groups)
    add("any orders where (any sku with (total price of lines > orders.fee))",
        of_orders(lambda o: o.fee is not None and any(sum((p for p in g if p is not None), Fraction(0)) > o.fee
                                                      for g in by_sku(o))), groups)
    add("any orders where (any sku with (sku is customer.wish and any lines))",
        lambda os, w, l: w is not None and any(w in o.skus() for o in os), groups)
    add('any orders where (any sku with (sku is not "x" and any lines where price > 1))',
        of_orders(lambda o: any(k != "x" and p is not None and p > 1 for k, p, _ in o.lines)), groups)
    add("any orders where (at least 2 days with (any parcels))",
        of_orders(lambda o: len(set(o.sent)) >= 2), groups)
    add("any orders where (at least 2 consecutive days with (no parcels))",
        # From the first that was sent to 1 November, which is as of.
        of_orders(lambda o: any(b - a > 2 for a, b in zip(o.sent, [*o.sent[1:], 33]))), groups)
    out = "3: a list is that of what is looked at, or of the nearest around it"
    prices = lambda o: [p for p in o.prices()]  # noqa: E731
    add("any orders where (any lines where price > average price of lines)",
        of_orders(lambda o: any(p * len(prices(o)) > sum(prices(o)) for p in prices(o))), out)
    add("any orders where (any lines where price = largest price of orders.lines)",
        of_orders(lambda o: bool(prices(o))), out)
    add("any orders where (any lines where (number of lines > 2 and sku is \"x\"))",
        of_orders(lambda o: len(o.lines) > 2 and "x" in o.skus()), out)
    add("any orders where (any lines where (any parcels))", of_orders(lambda o: bool(o.lines and o.sent)), out)
    add("any orders where (any lines where (any (parcels then parcels within 4 days)))",
        of_orders(lambda o: bool(o.lines) and any(0 < b - a <= 4 for a in o.sent for b in o.sent)), out)
    add("any orders where (any lines where (at least 2 orders))",
        lambda os, w, l: len(os) >= 2 and any(o.lines for o in os), out)
    add("any orders where (any lines where (any sku with (at least 2 lines)))",
        of_orders(lambda o: any(len(g) >= 2 for g in by_sku(o))), groups)

    def fees(orders):
        return [o.fee for o in orders if o.fee is not None]

    add("any orders where fee > average fee of orders",
        lambda os, w, l: any(f * len(fees(os)) > sum(fees(os)) for f in fees(os)), out)
    add("no orders where (fee < largest fee of customer.orders or missing)",
        lambda os, w, l: not any(o.fee is None or o.fee < max(fees(os)) for o in os), out)
    add("any orders where (channel is web and any orders where channel is store)",
        lambda os, w, l: {"web", "store"} <= {o.channel for o in os}, out)
    add("any orders where (number of lines = largest (number of lines) of orders)", lambda os, w, l: bool(os), out)
    add("number of orders where (number of lines = largest (number of lines) of orders) > 1",
        lambda os, w, l: [len(o.lines) for o in os].count(max((len(o.lines) for o in os), default=0)) > 1, out)
    add("any orders where (any channel with (at least 2 orders))",
        lambda os, w, l: any(sum(o.channel == c for o in os) >= 2 for c in ("web", "store")), out)
    add("any channel with (any orders where fee < largest fee of orders)",
        lambda os, w, l: any(o.fee is not None and any(p.fee is not None and p.fee > o.fee and p.channel == o.channel
                                                       for p in os) for o in os),
        "3: inside a group its lists are the group's")
    add("any orders where (at least customer.limit orders)",
        lambda os, w, l: l is not None and bool(os) and len(os) >= l, "3: outer fields carry their owner")
    add("any orders where (any orders in the last 30 days)",
        lambda os, w, l: any(o.day > 2 for o in os), out)
    add("any orders where (previous(fee) > smallest fee of orders)",
        lambda os, w, l: any(a.fee is not None and a.fee > min(fees(os)) for a in os[:-1]), out)
    # Whom profiles are compared with is the same wherever they are.
    totals = {name: sum(fees(orders), Fraction(0)) for name, (orders, _, _) in rows.items()}
    limits = [l for _, _, l in rows.values() if l is not None]
    whole = "population: profiles are compared as wholes, in a `where` too"
    for n in (1, 3, 5):
        def place(orders):
            own = sum(fees(orders), Fraction(0))
            return sum(total >= own for total in totals.values())
        add(f"any orders where (total fee of orders is in top {n})", lambda os, w, l, n=n: bool(os) and place(os) <= n, whole)
        add(f"any orders where (rank of (total fee of orders) <= {n} and channel is web)",
            lambda os, w, l, n=n: place(os) <= n and any(o.channel == "web" for o in os), whole)
    add("any orders where fee > average customer.limit across everyone",
        of_orders(lambda o: o.fee is not None and o.fee * len(limits) > sum(limits)), whole)
    add("any orders where (any sku with (number of lines >= median customer.limit across everyone))",
        of_orders(lambda o: any(len(g) >= sorted(limits)[(len(limits) + 1) // 2 - 1] for g in by_sku(o))), whole)
