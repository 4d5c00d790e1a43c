"""Consents: granted, denied or unknown at as of, never missing; what was said does not hold before `since` nor after `until`."""

from oracle.common import Feature, and_known, both, compare, or_missing

SCHEMA = """
schema consents version 1
  purposes service, marketing
profile customer key id
  id     text
  email  consent personal for marketing
  by     record optional
    sms  consent for service, marketing
  events messages at sent_at
    sent_at  instant
    channel  one of (email, sms)
"""

AS_OF = "2026-11-01T12:00:00Z"
MEANING = "1.8, 2: consent"
# One microsecond before as of, as of, one after, and nothing; compared as texts, which order as instants do.
TIMES = {"before": "2026-11-01T11:59:59.999999Z", "at": "2026-11-01T12:00:00.000000Z",
         "after": "2026-11-01T12:00:00.000001Z", "never": None}
NOW = TIMES["at"]


def at_as_of(consent):
    if consent is None or consent.get("status") is None:
        return "unknown"
    if consent.get("since") is not None and consent["since"] > NOW:
        return "unknown"
    if consent.get("until") is not None and consent["until"] < NOW:
        return "unknown"
    return consent["status"]


def features():
    feature = Feature("consents", "Consents: granted, denied or unknown at as of, by their bounds.", SCHEMA, AS_OF)
    rows = {}

    def profile(name, email, sms, messages=()):
        record = None if email is None else {part: value for part, value in email.items() if value is not None}
        fields = {"email": record, "messages": [{"sent_at": f"2026-10-0{index + 1}T10:00:00Z", "channel": channel}
                                                for index, channel in enumerate(messages)]}
        if sms is not None:
            fields["by"] = {"sms": {part: value for part, value in sms.items() if value is not None}}
        feature.profile(name, **fields)
        rows[name] = (email, sms, messages)

    for status in ("granted", "denied", "unknown", None):
        for begin, since in TIMES.items():
            for end, until in TIMES.items():
                sms = {"status": "granted", "until": until} if begin in ("before", "never") else None
                profile(f"{status} since {begin} until {end}", {"status": status, "since": since, "until": until}, sms,
                        ("email", "sms") if begin == end else ("email",))
    profile("nothing said", None, None)
    for method in ("double opt-in", "form"):
        profile(f"by {method}", {"status": "granted", "method": method}, {"status": "denied", "method": method}, ("sms",))

    def add(rule, oracle, meaning=MEANING):
        feature.case(rule, {name: oracle(*row) for name, row in rows.items()}, meaning)

    def part(consent, name):
        return None if consent is None else consent.get(name)

    for word in ("granted", "denied", "unknown"):
        add(f"email is {word}", lambda e, s, m, w=word: at_as_of(e) == w)
        add(f"email is not {word}", lambda e, s, m, w=word: at_as_of(e) != w)
        add(f"by.sms is {word}", lambda e, s, m, w=word: at_as_of(s) == w, "1.8, 2: consent in a record that may be missing")
        add(f"any messages where customer.email is {word}", lambda e, s, m, w=word: bool(m) and at_as_of(e) == w)
        add(f"no messages where (channel is sms and customer.by.sms is not {word})",
            lambda e, s, m, w=word: not ("sms" in m and at_as_of(s) != w))
    add("email.status is granted", lambda e, s, m: at_as_of(e) == "granted")
    add("customer.email is granted", lambda e, s, m: at_as_of(e) == "granted")
    add("email is one of (granted, unknown)", lambda e, s, m: at_as_of(e) != "denied")
    add("email is not one of (granted, denied)", lambda e, s, m: at_as_of(e) == "unknown")
    add("email = by.sms", lambda e, s, m: at_as_of(e) == at_as_of(s))
    add("not (email is granted)", lambda e, s, m: at_as_of(e) != "granted")
    add("at least 1 of (email is granted, by.sms is granted)", lambda e, s, m: "granted" in (at_as_of(e), at_as_of(s)))
    add("email is granted and by.sms is not denied", lambda e, s, m: at_as_of(e) == "granted" and at_as_of(s) != "denied")
    add("email.method is \"double opt-in\"", lambda e, s, m: compare("=", part(e, "method"), "double opt-in"))
    add("email is granted and email.method is \"double opt-in\"",
        lambda e, s, m: both(at_as_of(e) == "granted", compare("=", part(e, "method"), "double opt-in")))
    add("email.method is not \"form\" or missing", lambda e, s, m: or_missing(compare("!=", part(e, "method"), "form")))
    add("email.method is known", lambda e, s, m: part(e, "method") is not None)
    add("email.since is missing", lambda e, s, m: part(e, "since") is None)
    add("email.since is in the last 7 days", lambda e, s, m: compare("<=", part(e, "since"), NOW), "1.8, 3: windows")
    add("email.until is in the next 30 days", lambda e, s, m: compare(">", part(e, "until"), NOW), "1.8, 4: in the next")
    add("email.until is before now and known", lambda e, s, m: and_known(compare("<", part(e, "until"), NOW)))
    add("email.since <= email.until", lambda e, s, m: compare(
        "<=", part(e, "since"), part(e, "until")))
    for rule in ("email", "not email", "email is yes", "email is \"granted\"", "email >= granted", "email is withdrawn",
                 "email.method is not \"form\"", "not (email.until is before now)", "by is granted",
                 "any messages where email is granted", "any messages where email.method is \"form\"",
                 "no messages where customer.email.method is \"form\"", "email.how is \"form\"",
                 "any channel with (email is granted)", "any email"):
        feature.refused(rule, "1.4, 2: consent")
    return [feature]
