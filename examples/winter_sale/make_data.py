#!/usr/bin/env python3
"""What the order lines of examples/online_retail do not tell: who its customers are, and what they have been sent.

  examples/winter_sale/make_data.py            writes data/customers.csv.gz and data/messages.csv.gz
  examples/winter_sale/make_data.py --check    exits with 1 if they do not hold what would be written

All of it is made up, from the number of each customer and a seed: names, birthdays, time zones, consents, the club, and a
contact history of three months up to 2011-12-01. Orders and countries are the real ones.
"""

import csv
import datetime as dt
import gzip
import io
import pathlib
import random
import sys

HERE = pathlib.Path(__file__).resolve().parent
LINES = HERE.parent / "online_retail/data/online_retail.csv.gz"
SEED = "winter sale 2011"
AS_OF = dt.datetime(2011, 12, 1, 9, 0)
DAY = dt.timedelta(days=1)

NAMES = ("Ada Alice Amir Anna Asha Ben Bea Carl Chloe Clara Daniel Dora Ella Emil Erik Eva Farah Felix Fiona Freya George Grace "
         "Hana Harry Ida Iris Jack Jane Jonas Julia Kate Kemal Lars Leila Leo Lucy Maria Marta Max Mia Nadia Nina Noah Nora Olga "
         "Oscar Paul Petra Rosa Ruth Sam Sara Sean Sofia Tara Theo Tom Uma Vera Will Yara Zoe").split()
ZONES = {
    "United Kingdom": "Europe/London", "EIRE": "Europe/Dublin", "Channel Islands": "Europe/Jersey", "Germany": "Europe/Berlin",
    "France": "Europe/Paris", "Spain": "Europe/Madrid", "Belgium": "Europe/Brussels", "Switzerland": "Europe/Zurich",
    "Portugal": "Europe/Lisbon", "Italy": "Europe/Rome", "Finland": "Europe/Helsinki", "Norway": "Europe/Oslo",
    "Netherlands": "Europe/Amsterdam", "Austria": "Europe/Vienna", "Denmark": "Europe/Copenhagen", "Sweden": "Europe/Stockholm",
    "Poland": "Europe/Warsaw", "Cyprus": "Asia/Nicosia", "Greece": "Europe/Athens", "Malta": "Europe/Malta",
    "Israel": "Asia/Jerusalem", "Lebanon": "Asia/Beirut", "Bahrain": "Asia/Bahrain", "Saudi Arabia": "Asia/Riyadh",
    "United Arab Emirates": "Asia/Dubai", "Japan": "Asia/Tokyo", "Singapore": "Asia/Singapore", "Australia": "Australia/Sydney",
    "USA": "America/New_York", "Canada": "America/Toronto", "Brazil": "America/Sao_Paulo", "RSA": "Africa/Johannesburg",
    "Iceland": "Atlantic/Reykjavik", "Lithuania": "Europe/Vilnius", "Czech Republic": "Europe/Prague",
}
CUSTOMER_FIELDS = ("customer_id", "first_name", "country", "birthday", "time_zone", "club", "email", "email_since", "email_until",
                   "email_how", "sms", "sms_since")
MESSAGE_FIELDS = ("customer_id", "sent_at", "campaign", "channel", "role", "version", "offer", "opened")


def read_orders():
    """Customer -> country, what they spent, and the instants of their orders."""
    customers = {}
    with gzip.open(LINES, "rt", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if not row["CustomerID"]:
                continue
            it = customers.setdefault(int(float(row["CustomerID"])), {"country": row["Country"], "spent": 0.0, "orders": {}})
            ordered_at = dt.datetime.fromisoformat(row["InvoiceDate"])
            if row["InvoiceNo"].startswith("C") or ordered_at > AS_OF:
                continue
            it["spent"] += int(row["Quantity"]) * float(row["UnitPrice"])
            it["orders"].setdefault(row["InvoiceNo"], ordered_at)
    return dict(sorted(customers.items()))


def drawn(customer, what):
    """A source of numbers of its own for each customer and question, so that a new question moves no old answer."""
    return random.Random(f"{SEED} {customer} {what}").random


def consent(customer, what, share):
    """The status, since when, until when, how."""
    draw = drawn(customer, what)
    place = draw()
    since = AS_OF - int(60 + draw() * 900) * DAY
    if place < share:
        until = AS_OF + int(draw() * 720 - 60) * DAY if draw() < 0.3 else None
        return "granted", since, until, "double opt-in" if draw() < 0.6 else "form"
    if place < share + 0.15:
        return "denied", since, None, "form"
    return "", None, None, ""


def text(moment):
    return "" if moment is None else f"{moment:%Y-%m-%d %H:%M:%S}"


def customer_row(customer, it):
    draw = drawn(customer, "person")
    born = dt.date(1940, 1, 1) + int(draw() * 21_000) * DAY
    email, email_since, email_until, how = consent(customer, "email", 0.72)
    sms, sms_since, _, _ = consent(customer, "sms", 0.35)
    club = "gold" if it["spent"] >= 5000 else "silver" if it["spent"] >= 1500 else "bronze"
    return {
        "customer_id": customer, "first_name": NAMES[int(draw() * len(NAMES))] if draw() < 0.9 else "", "country": it["country"],
        "birthday": born.isoformat() if draw() < 0.6 else "", "time_zone": ZONES.get(it["country"], "") if draw() < 0.85 else "",
        "club": club if draw() < 0.8 else "", "email": email, "email_since": text(email_since), "email_until": text(email_until),
        "email_how": how, "sms": sms, "sms_since": text(sms_since)}


def messages(customer, it):
    draw = drawn(customer, "messages")
    found = []

    def send(sent_at, campaign, channel="email", role="message", version="", offer=""):
        opened = "" if role != "message" else "yes" if draw() < 0.35 else "no"
        found.append({"customer_id": customer, "sent_at": text(sent_at), "campaign": campaign, "channel": channel, "role": role,
                      "version": version, "offer": offer, "opened": opened})

    reader = draw() < 0.7
    thursday = dt.datetime(2011, 9, 1, 10, 0)
    while thursday < AS_OF - DAY:
        if reader and draw() < 0.8:
            send(thursday + int(draw() * 7200) * dt.timedelta(seconds=1), "newsletter")
        thursday += 7 * DAY
    for name, day, share, offer in (("autumn_colours", dt.datetime(2011, 10, 4, 11), 0.3, ""),
                                    ("black_friday", dt.datetime(2011, 11, 25, 9), 0.5, "free_shipping"),
                                    ("first_of_advent", dt.datetime(2011, 11, 27, 17), 0.3, "")):
        place = draw()
        if place < share * 0.9:
            given = offer if offer and draw() < 0.4 else ""
            send(day, name, version="short" if draw() < 0.5 else "long", offer=given)
        elif place < share * 0.95:
            send(day, name, role="hold_out")
        elif place < share:
            send(day, name, role="untargeted")
    if draw() < 0.12:
        send(dt.datetime(2011, 11, 29, 12), "flash_sale", "sms")
    for ordered_at in sorted(set(it["orders"].values())):
        if AS_OF - 90 * DAY < ordered_at < AS_OF - 2 * DAY:
            send(ordered_at + 1 * DAY, "order_update")
            if draw() < 0.2 and ordered_at < AS_OF - 21 * DAY:
                send(ordered_at + 20 * DAY, "review")
    first = min(it["orders"].values(), default=None)
    if first and AS_OF - 60 * DAY < first < AS_OF - 3 * DAY:
        send(first + 2 * DAY, "welcome")
    return sorted(found, key=lambda row: row["sent_at"])


def written(fields, rows):
    out = io.StringIO()
    writer = csv.DictWriter(out, fields, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def main():
    customers = read_orders()
    files = {
        "customers.csv.gz": written(CUSTOMER_FIELDS, [customer_row(key, it) for key, it in customers.items()]),
        "messages.csv.gz": written(MESSAGE_FIELDS, [row for key, it in customers.items() for row in messages(key, it)]),
    }
    stale = []
    for name, content in files.items():
        path = HERE / "data" / name
        if "--check" in sys.argv[1:]:
            if not path.exists() or gzip.decompress(path.read_bytes()).decode() != content:
                stale.append(name)
            continue
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(gzip.compress(content.encode(), compresslevel=9, mtime=0))
        print(f"{path.name}: {content.count(chr(10)) - 1:,} rows")
    for name in stale:
        print(f"data/{name} does not hold what make_data.py writes")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
