"""Campaigns, clause by clause; and campaigns that must not be accepted. What an author knew already stands in `expect`."""

import datetime as dt

from oracle.campaigns import (EVERYBODY, LONDON, Campaign, Cap, Choice, Limit, Pick, Plans, Quiet, Runs, Said, Share,
                              Split, Zone, all_of, any_of, at_least, attribute, below, bought, clock, consent, heard, instant,
                              key_in, tier_is, zone_of)
from oracle.clock import DAY, HOUR, MICRO, day_start, moved
from oracle.samples import millionths

AS_OF = "2026-12-01T12:00:00Z"  # a Tuesday
NOW = instant(AS_OF)
UNKNOWN = Said("points >= 10", lambda it, now: None if it.get("points") is None else int(it["points"]) >= 10)


def message(back=dt.timedelta(), campaign="other", channel="email", now=NOW, **more):
    return {"sent_at": now - back, "campaign": campaign, "channel": channel, **more}


def purchase(back, now=NOW, **more):
    return {"bought_at": now - back, **more}


# ---- who is wanted --------------------------------------------------------------------------------------------------

def audiences():
    it = Plans("plan_audience", "Who is wanted, suppressed, stopped: unknown is not wanted, and is suppressed.")
    for age in (None, 17, 30, 70):
        for points in (None, "9", "10"):
            for days in (None, 1, 5):
                it.person(f"{age}-{points}-{days}".replace("None", "no"), age=age, points=points,
                          purchases=[purchase(days * DAY)] if days else [])
    adult, old, rich, lately = at_least("age", 18), at_least("age", 65), UNKNOWN, bought(3)
    someone = "2: unknown is not in"
    shut = "1.8: suppression fails closed"
    it.plans(Campaign("a"), about=someone)
    it.plans(Campaign("a", audience=adult), about=someone)
    it.plans(Campaign("a", audience=all_of(adult, rich)), about=someone)
    it.plans(Campaign("a", audience=any_of(adult, rich)), about=someone)
    it.plans(Campaign("a", suppress=(old,)), about=shut, expect={"a": {
        "no-no-no": "suppressed 1", "70-no-no": "suppressed 1", "30-no-no": ""}})
    it.plans(Campaign("a", audience=adult, suppress=(old, rich)), about=shut, expect={"a": {
        "30-9-no": "", "30-no-no": "suppressed 2", "70-10-no": "suppressed 1, suppressed 2", "70-9-no": "suppressed 1"}})
    it.plans(Campaign("a", audience=adult, suppress=(rich, old)), about="every reason, in the order of clauses")
    it.plans(Campaign("a", suppress=(any_of(old, rich),)), about=shut)
    it.plans(Campaign("a", suppress=(all_of(old, rich),)), about=shut, expect={"a": {
        "17-no-no": "", "70-no-no": "suppressed 1", "no-9-no": "", "no-no-no": "suppressed 1"}})
    it.plans(Campaign("a", stops=(lately,)), about="stopped", expect={"a": {"30-9-1": "stopped 1", "30-9-5": ""}})
    it.plans(Campaign("a", stops=(rich,)), about="stop: unknown counts as reached", expect={"a": {"30-no-no": "stopped 1"}})
    it.plans(Campaign("a", audience=adult, suppress=(old, lately), stops=(rich, bought(6))), about="every reason, in order",
             expect={"a": {"70-no-1": "suppressed 1, suppressed 2, stopped 1, stopped 2", "30-9-5": "stopped 2"}})
    it.plans(Campaign("a", audience=key_in("30-9-no", "30-10-no")), expect={"a": "30-9-no 30-10-no"})
    it.plans(Campaign("a", audience=key_in("nobody")), expect={"a": ""}, about="nobody is wanted")
    it.plans(Campaign("a", 2, audience=adult, suppress=(rich,)), Campaign("b", 1, audience=adult, stops=(lately,)),
             about="two campaigns that have nothing to do with one another")
    it.plans(Campaign("b", 1, audience=adult), Campaign("a", 2, audience=rich), about="the order of plans is by priority")
    it.plans(Campaign("only", None, audience=adult), about="one campaign alone needs no priority")
    return it


def consents():
    it = Plans("plan_consents", "Which consent a channel needs: granted and not over as of the plan.")
    for word, fields in {
            "granted": {"status": "granted"}, "denied": {"status": "denied"}, "unknown": {"status": "unknown"},
            "nothing": None, "no_status": {"method": "form"},
            "since_now": {"status": "granted", "since": NOW}, "since_later": {"status": "granted", "since": NOW + MICRO},
            "since_before": {"status": "granted", "since": NOW - MICRO},
            "until_now": {"status": "granted", "until": NOW}, "until_before": {"status": "granted", "until": NOW - MICRO},
            "until_later": {"status": "granted", "until": NOW + MICRO},
            "denied_later": {"status": "denied", "since": NOW + DAY}, "denied_once": {"status": "denied", "until": NOW - DAY},
            "opted_in": {"status": "granted", "method": "double opt-in"},
            "by_form": {"status": "granted", "method": "form"}}.items():
        it.person(word, email_ok=fields, sms_ok={"status": "granted"} if len(word) % 2 else {"status": "denied"}, age=20)
    it.person("over_night", email_ok={"status": "granted", "until": NOW + DAY / 2}, sms_ok={"status": "granted"}, age=20)
    it.person("until_nine", email_ok={"status": "granted", "until": NOW + 7 * DAY / 8},
              sms_ok={"status": "granted", "until": NOW + DAY / 4}, age=20)
    it.person("from_nine", email_ok={"status": "granted", "since": NOW + 7 * DAY / 8}, sms_ok={"status": "granted"}, age=20)
    mail, sms = consent("email_ok"), consent("sms_ok")
    fails = "1.8, 2: `needs` holds only for granted and not over"
    it.plans(Campaign("a", needs=(mail,)), about=fails, expect={
        "a": "granted since_now since_before until_now until_later opted_in by_form over_night until_nine"})
    it.plans(Campaign("a"), about="without consent nothing is asked")
    it.plans(Campaign("a", channel="sms", needs=(sms,)), about=fails)
    it.plans(Campaign("a", needs=(mail, sms)), about="each of two", expect={"a": {"denied": "consent 1, consent 2"}})
    it.plans(Campaign("a", channel="sms", needs=(sms, mail)), about="each of two, in their order")
    it.plans(Campaign("a", needs=(Said("email_ok is granted", mail.of),)), about="spelled out")
    it.plans(Campaign("a", needs=(Said("email_ok is granted or sms_ok is granted", any_of(mail, sms).of),)),
             about="one of two is enough")
    double = Said('email_ok.method is "double opt-in"', lambda who, now: None if (who["email_ok"] or {}).get(
        "method") is None else who["email_ok"]["method"] == "double opt-in")
    it.plans(Campaign("a", needs=(mail, double)), about="needs: unknown is not enough", expect={"a": "opted_in"})
    it.plans(Campaign("a", needs=(mail, at_least("age", 21))), about="any condition can be needed beside a consent",
             expect={"a": ""})
    refused = Said("email_ok is denied", lambda who, now: (who["email_ok"] or {}).get("status") == "denied"
                   and (who["email_ok"].get("since") or now) <= now and (who["email_ok"].get("until") or now) >= now)
    it.plans(Campaign("a", suppress=(refused,), needs=(mail,)), about="suppressed stands before consent", expect={
        "a": {"denied": "suppressed 1, consent 1", "unknown": "consent 1"}})
    for moved_by in (-DAY, -MICRO, MICRO, DAY):
        at = NOW + moved_by
        it.plans(Campaign("a", needs=(mail,)), as_of=at.isoformat().replace("+00:00", "Z"), about="at another point in time")
    lasting = "still granted when the message begins"
    later = (Quiet(clock("11:00"), clock("9:00")),)
    it.plans(Campaign("a", needs=(mail,), quiet=later), about=lasting, expect={
        "a": {"granted": "", "over_night": "consent 1", "until_nine": "", "from_nine": "consent 1", "until_now": "consent 1"}})
    it.plans(Campaign("a", needs=(mail,), quiet=(Quiet(clock("11:00"), clock("9:00:01")),)), about=lasting,
             expect={"a": {"until_nine": "consent 1"}})
    it.plans(Campaign("a", needs=(mail, sms), quiet=later), about=lasting,
             expect={"a": {"until_nine": "consent 2", "over_night": "consent 1"}})
    it.plans(Campaign("a", needs=(Said("email_ok is granted or sms_ok is granted", any_of(mail, sms).of),), quiet=later),
             about="one of two that lasts is enough", expect={"a": {"over_night": "", "until_nine": ""}})
    it.plans(Campaign("a", needs=(mail, double), quiet=later), about="what else is needed is asked as of the plan")
    return it


# ---- when -----------------------------------------------------------------------------------------------------------

def people_of_the_world(it):
    it.person("london", time_zone="Europe/London")
    it.person("nowhere")
    it.person("kolkata", time_zone="Asia/Kolkata")
    it.person("auckland", time_zone="Pacific/Auckland")
    it.person("new_york", time_zone="America/New_York")
    it.person("kathmandu", time_zone="Asia/Kathmandu")


def runs():
    it = Plans("plan_runs", "When a campaign runs: days, hours, zones, and the window that is left to send in.")
    people_of_the_world(it)
    day = dt.date
    december = Runs(day(2026, 12, 1), day(2026, 12, 24))
    office = dict(first=clock("8:00"), last=clock("20:00"))

    def run(what, about, as_of=AS_OF, expect=None):
        it.plans(Campaign("a", runs=what), about=about, as_of=None if as_of == AS_OF else as_of, expect=expect)
    run(december, "from and to, both included")
    for text in ("2026-11-30T23:59:59.999999Z", "2026-12-01T00:00:00Z", "2026-12-24T23:59:59.999999Z", "2026-12-25T00:00:00Z"):
        run(december, "the edges of from and to", text)
    run(Runs(day(2026, 12, 2)), "not yet: it begins tomorrow", expect={"a": {"london": "not_running"}})
    run(Runs(end=day(2026, 11, 30)), "over: no hour is left", expect={"a": {"london": "not_running"}})
    run(Runs(end=day(2026, 12, 1)), "the last day", expect={"a": {"london": ""}})
    at = dt.datetime
    run(Runs(at(2026, 12, 1, 14, 30), at(2026, 12, 1, 18, 0)), "from and to by the clock: later today", expect={"a": {"london": ""}})
    run(Runs(end=at(2026, 12, 1, 11, 59)), "it ended on this day", expect={"a": {"london": "not_running"}})
    run(Runs(end=at(2026, 12, 1, 12, 0)), "it ends at as of", expect={"a": {"london": "not_running"}})
    run(Runs(end=at(2026, 12, 1, 12, 1)), "it ends a minute later", expect={"a": {"london": ""}})
    run(Runs(**office), "hours of the day")
    for text in ("2026-12-01T07:59:59Z", "2026-12-01T08:00:00Z", "2026-12-01T19:59:59.999999Z", "2026-12-01T20:00:00Z"):
        run(Runs(**office), "the edges of hours: what is over today is left to tomorrow", text)
    run(Runs(december.start, day(2026, 12, 1), **office), "no hour is left on the last day", "2026-12-01T20:30:00Z",
        expect={"a": {"london": "not_running"}})
    run(Runs(weekdays=(1,)), "on a Tuesday", expect={"a": {"london": ""}})
    run(Runs(weekdays=(0, 2), every="week"), "not on a Tuesday; the window is tomorrow", expect={"a": {"london": "not_running"}})
    run(Runs(weekdays=(0, 1, 2, 3, 4), every="week", **office), "working hours")
    run(Runs(weekdays=(0, 1, 2, 3, 4), **office), "Friday evening: Monday morning", "2026-12-04T21:00:00Z",
        expect={"a": {"london": ""}})
    run(Runs(weekdays=(5, 6, 0)), "days beside one another are one window", "2026-12-05T01:00:00Z")
    run(Runs(month_days=(1, 15), every="month"), "on a day of the month", expect={"a": {"london": ""}})
    run(Runs(month_days=(2,)), "not on that day of the month", expect={"a": {"london": "not_running"}})
    run(Runs(month_days=(31,)), "the 31st: no other day stands for it", "2026-11-30T12:00:00Z",
        expect={"a": {"london": "not_running"}})
    run(Runs(month_days=(30,)), "nothing within 32 days", "2027-01-31T12:00:00Z", expect={"a": {"london": "not_running"}})
    run(Runs(every="day", **office), "every day")
    for zone in ("Asia/Kolkata", "America/New_York", "Pacific/Auckland"):
        run(Runs(weekdays=(1,), zone=Zone(zone), **office), f"by the clock of {zone}")
        run(Runs(weekdays=(2,), zone=Zone(zone)), f"Wednesday has begun in some places: {zone}", "2026-12-01T18:00:00Z")
    run(Runs(weekdays=(1,), zone=Zone(LONDON, own=True), **office), "by the clock of each")
    run(Runs(weekdays=(2,), zone=Zone("UTC", own=True)), "by the clock of each: Wednesday has begun for some", "2026-12-01T20:00:00Z")
    run(Runs(december.start, december.end, zone=Zone("UTC", own=True)),
        "from and to are of the schema's zone, days of each profile's", "2026-11-30T20:00:00Z")
    # Both clock changes.
    for text in ("2026-03-28T22:00:00Z", "2026-03-29T00:15:00Z"):
        run(Runs(first=clock("1:15"), last=clock("1:45")), "hours that are skipped are over at once", text)
        run(Runs(first=clock("0:30"), last=clock("1:30")), "hours that are skipped in part", text)
        run(Runs(first=clock("1:30"), last=clock("4:00")), "hours that begin in a gap", text)
    for text in ("2026-10-24T22:00:00Z", "2026-10-25T00:45:00Z", "2026-10-25T01:15:00Z"):
        run(Runs(first=clock("1:30"), last=clock("3:00")), "an hour that comes twice counts from the first time on", text)
        run(Runs(first=clock("0:30"), last=clock("1:30")), "an hour that comes twice ends with the first time", text)
    run(Runs(weekdays=(6,)), "a day of 25 hours", "2026-10-25T00:30:00Z")
    run(Runs(weekdays=(6,)), "a day of 23 hours", "2026-03-29T05:00:00Z")
    return it


def quiet():
    it = Plans("plan_quiet", "Quiet hours: over midnight, on some days, by whose clock; what falls into them waits or is dropped.")
    people_of_the_world(it)
    night = Quiet(clock("21:00"), clock("9:00"))
    own = Zone(LONDON, own=True)

    def hush(clauses, about, as_of=AS_OF, runs=None, expect=None):
        it.plans(Campaign("a", quiet=clauses, runs=runs), about=about, as_of=None if as_of == AS_OF else as_of, expect=expect)
    for text in ("2026-12-01T08:59:59.999999Z", "2026-12-01T09:00:00Z", "2026-12-01T20:59:59.999999Z", "2026-12-01T21:00:00Z",
                 "2026-12-01T23:59:59Z", "2026-12-02T00:00:00Z"):
        hush((night,), "over midnight, and its edges", text)
        hush((Quiet(night.first, night.last, discard=True),), "what falls into them is dropped", text)
    hush((Quiet(night.first, night.last, zone=own),), "by the clock of each, London where there is none")
    hush((Quiet(night.first, night.last, zone=own, discard=True),), "by the clock of each: some are asleep", "2026-12-01T20:00:00Z",
         expect={"a": {"auckland": "", "kolkata": "quiet", "kathmandu": "quiet", "london": "", "nowhere": "", "new_york": ""}})
    hush((Quiet(night.first, night.last, zone=Zone("Asia/Kolkata")),), "by the clock of another place")
    hush((Quiet(0, clock("12:00")),), "not over midnight", "2026-12-01T11:00:00Z")
    hush((Quiet(clock("9:00"), clock("21:00")),), "by day", "2026-12-01T12:00:00Z")
    hush((Quiet(clock("12:30"), 0),), "up to midnight", "2026-12-01T13:00:00Z")
    weekend = Quiet(0, 86400, weekdays=(5, 6))
    hush((weekend,), "whole days")
    hush((weekend,), "whole days: Saturday waits for Monday", "2026-12-05T12:00:00Z")
    hush((Quiet(0, 86400, weekdays=(5, 6), discard=True),), "whole days: Saturday is dropped", "2026-12-05T12:00:00Z",
         expect={"a": ""})
    saturday = Quiet(clock("21:00"), clock("9:00"), weekdays=(5,))
    for text in ("2026-12-05T02:00:00Z", "2026-12-05T22:00:00Z", "2026-12-06T02:00:00Z", "2026-12-06T22:00:00Z"):
        hush((saturday,), "hours over midnight are of the day on which they begin", text)
    hush((night, weekend), "two clauses", "2026-12-04T22:00:00Z")
    hush((night, Quiet(clock("9:00"), clock("10:30"), weekdays=(2,))), "two clauses, one after the other", "2026-12-01T22:00:00Z")
    hush((Quiet(clock("12:00"), clock("13:00")), Quiet(clock("13:00"), clock("14:00"), discard=True)),
         "what waits and then falls into hours that drop it", expect={"a": ""})
    hush((Quiet(clock("12:00"), clock("13:00"), discard=True), Quiet(clock("11:00"), clock("14:00"))), "dropped at once", expect={"a": ""})
    office = Runs(first=clock("8:00"), last=clock("20:00"))
    hush((Quiet(clock("20:00"), clock("7:00"), discard=True),), "hours that drop do not count where the run is not",
         "2026-12-01T22:00:00Z", office)
    hush((Quiet(clock("20:00"), clock("8:30"), discard=True),), "hours that drop, at the start of the run's",
         "2026-12-01T22:00:00Z", office, expect={"a": ""})
    hush((night,), "quiet until the run's day is over", "2026-12-24T21:30:00Z", Runs(end=dt.date(2026, 12, 24)), expect={"a": ""})
    hush((night,), "the run ends before the quiet hours do", "2026-12-25T07:30:00Z", Runs(end=dt.datetime(2026, 12, 25, 8, 0)),
         expect={"a": ""})
    hush((Quiet(night.first, night.last, zone=own),), "hours of each, in a run by another clock", AS_OF,
         Runs(first=clock("8:00"), last=clock("20:00"), zone=Zone("America/New_York")))
    hush((Quiet(night.first, night.last, zone=own),), "a run of one hour: awake or not", AS_OF,
         Runs(end=dt.datetime(2026, 12, 1, 14, 0), first=clock("13:00"), last=clock("14:00")))
    for text in ("2026-03-28T20:00:00Z", "2026-03-29T00:30:00Z"):
        hush((Quiet(0, clock("1:30")),), "quiet hours that end in a gap", text)
        hush((Quiet(clock("1:00"), clock("2:00")),), "quiet hours that are skipped", text)
    for text in ("2026-10-24T22:00:00Z", "2026-10-25T00:15:00Z", "2026-10-25T01:15:00Z"):
        hush((Quiet(clock("1:30"), clock("3:00")),), "quiet hours that come twice", text)
        hush((Quiet(0, clock("1:30")),), "quiet hours that end in an hour that comes twice", text)
    hush((Quiet(clock("22:15:30"), clock("6:45:10")),), "to the second", "2026-12-01T22:15:29Z")
    return it


# ---- by lot ---------------------------------------------------------------------------------------------------------

def crowd(it, count=40, **fields):
    for place in range(count):
        it.person(f"k{place:02}", age=20 + place % 3, spent=f"{place * 7 % 11}.00", **fields)


def lots():
    it = Plans("plan_lots", "Hold-outs, those left untargeted, splits: by lot, of salt and key alone.")
    crowd(it)
    it.person("sent_to", messages=[message(DAY, "a")])
    it.person("held_once", messages=[message(DAY, "a", role="hold_out")])
    for percent in ("5", "12.5", "50", "99.9999", "0.0001"):
        it.plans(Campaign("a", holds=(Share(percent, "global-2026"),)), about="6: hold out, by salt and key")
    it.plans(Campaign("a", holds=(Share("50", "x"),)), Campaign("b", 2, holds=(Share("50", "x"),)),
             about="the same salt holds out the same people")
    it.plans(Campaign("a", holds=(Share("50", "x"),)), Campaign("b", 2, holds=(Share("50", "y"),)), about="another salt, others")
    it.plans(Campaign("a", holds=(Share("30", "x"), Share("30", "y"))), about="two hold-outs")
    it.plans(Campaign("a", untargeted=(Share("30", "x"),)), about="untargeted")
    it.plans(Campaign("a", untargeted=(Share("30", "x"), Share("30", "z"))), about="untargeted, twice")
    it.plans(Campaign("a", holds=(Share("40", "x"),), untargeted=(Share("60", "x"),)), about="held out stands before untargeted")
    it.plans(Campaign("a", holds=(Share("40", "x"),), untargeted=(Share("40", "y"),)), about="independent of each other")
    it.plans(Campaign("a", suppress=(at_least("age", 22),), holds=(Share("50", "x"),), untargeted=(Share("50", "y"),)),
             about="only who could have got it is noted as held out")
    it.plans(Campaign("a", needs=(consent("email_ok"),), holds=(Share("50", "x"),)), about="nobody could, so nobody is noted",
             expect={"a": ""})
    it.plans(Campaign("a", holds=(Share("50", "x"),), caps=(Cap(1),)), about="held out stands before caps: it is noted all the same")
    it.plans(Campaign("a", 1, holds=(Share("50", "x"),), caps=(Cap(1),)), Campaign("b", 2),
             about="whoever is held out is noted, though a higher campaign fills the cap")
    it.plans(Campaign("a", 1, caps=(Cap(1),)), Campaign("b", 2, holds=(Share("50", "x"),)),
             about="whoever is held out is free for a lower campaign")
    it.plans(Campaign("a", 1, group="g"), Campaign("b", 2, group="g", holds=(Share("50", "x"),)),
             about="whoever is held out has no place in the group")
    it.plans(Campaign("a", holds=(Share("50", "x"),), limit=Limit(3, attribute("spent"))), about="held out stands before the limit")
    it.plans(Campaign("a", holds=(Share("90", "x"),), minimum=10), about="held out does not help to the minimum", expect={"a": ""})
    it.plans(Campaign("a", audience=heard("a", 7, role="hold_out")), about="7: hold-outs can be selected", expect={"a": "held_once"})
    it.plans(Campaign("a", suppress=(heard("a", 7),), holds=(Share("50", "x"),)), about="7: what is noted can be suppressed")
    # To the last place of somebody's draw.
    drawn = millionths("edge", "k07")
    for place in (drawn, drawn + 1):
        it.plans(Campaign("a", holds=(Share(f"{place // 10000}.{place % 10000:04}".rstrip("0").rstrip("."), "edge"),)),
                 about="6: to the last place", expect={"a": {"k07": "" if place == drawn else "held_out 1"}})
    halves = (("50", "warm"), ("50", "plain"))
    it.plans(Campaign("a", splits=(Split("subject", "ws-1", halves),)), about="6: a split, by salt and key")
    it.plans(Campaign("a", splits=(Split("", "ws-1", halves),)), about="a split without a title")
    it.plans(Campaign("a", splits=(Split("subject", "ws-2", halves),)), about="another salt")
    it.plans(Campaign("a", splits=(Split("subject", "ws-1", (("50", "plain"), ("50", "warm"))),)), about="the order of arms is theirs")
    it.plans(Campaign("a", splits=(Split("subject", "ws-1", (("100", "warm"),)),)), about="one arm")
    it.plans(Campaign("a", splits=(Split("subject", "ws-1", (("10", "a"), ("20", "b"), ("30", "c"), ("39.9999", "d"),
                                                             ("0.0001", "e"))),)), about="many arms")
    it.plans(Campaign("a", splits=(Split("subject", "ws-1", (("50", "warm"), ("25", "plain"), ("25", "cold"))),)),
             about="an arm that is cut in two moves nobody else")
    it.plans(Campaign("a", splits=(Split("subject", "ws-1", halves), Split("layout", "ws-2", (("30", "big"), ("70", "small"))))),
             about="two splits, independent of each other")
    it.plans(Campaign("a", splits=(Split("subject", "same", halves), Split("layout", "same", (("50", "big"), ("50", "small"))))),
             about="two splits with one salt go together")
    it.plans(Campaign("a", splits=(Split("subject", "ws-1", (("50", "warm"), ("50", "none"))),)), about="`none` is no version")
    it.plans(Campaign("a", holds=(Share("50", "ws-1"),), splits=(Split("subject", "ws-1", halves),)),
             about="a hold-out with the salt of a split takes an arm away")
    return it


def versions():
    it = Plans("plan_versions", "Which version: by conditions, by scores, beside splits.")
    for tier in (None, "bronze", "silver", "gold"):
        for points in (None, "3", "12"):
            for age in (None, 3, 12):
                it.person(f"{tier}-{points}-{age}".replace("None", "no"), tier=tier, points=points, age=age)
    gold, rich = tier_is("gold"), UNKNOWN
    it.plans(Campaign("a", version=Choice((Pick("back", gold), Pick("usual")))), about="the first that holds, or otherwise")
    it.plans(Campaign("a", version=Choice((Pick("back", gold), Pick("rich", rich), Pick("usual")))), about="the first of two")
    it.plans(Campaign("a", version=Choice((Pick("rich", rich), Pick("back", gold), Pick("usual")))), about="the first of two")
    it.plans(Campaign("a", version=Choice((Pick("same", rich), Pick("back", gold), Pick("none")))), about="`none` is no version")
    it.plans(Campaign("a", version=Choice((Pick("same", rich), Pick("same", gold), Pick("usual")))), about="one name twice")
    it.plans(Campaign("a", version=Choice((Pick("v1", all_of(gold, rich)), Pick("v2", any_of(gold, rich)), Pick("v3", tier_is("silver")),
                                           Pick("v4", tier_is("bronze")), Pick("v5", at_least("age", 10)),
                                           Pick("v6", below("age", 10)), Pick("v7")))), about="seven versions")
    it.plans(Campaign("a", splits=(Split("subject", "s", (("50", "warm"), ("50", "plain"))),),
                      version=Choice((Pick("back", gold), Pick("usual")))), about="a split and a choice: the split's name first")
    it.plans(Campaign("a", audience=gold, version=Choice((Pick("back", gold), Pick("usual")))), about="always the same")
    it.plans(Campaign("a", 1, version=Choice((Pick("x", rich), Pick("y")))),
             Campaign("b", 2, version=Choice((Pick("x", gold), Pick("y")))), about="each campaign has its own")
    return it


# ---- how often ------------------------------------------------------------------------------------------------------

def cap_windows():
    it = Plans("plan_caps", "How often: windows and their edges; what counts, of the history and of the plan.")
    lengths = {"hour": HOUR, "day": DAY, "week": 7 * DAY}
    here = zone_of(LONDON)
    for unit, count in (("hour", 12), ("day", 1), ("day", 7), ("week", 2), ("month", 1), ("year", 1)):
        edge = moved(here, NOW, -count, unit)
        for word, at in (("before", edge - MICRO), ("at", edge), ("after", edge + MICRO)):
            it.person(f"{count}{unit}{word}", messages=[{"sent_at": at, "campaign": "other", "channel": "email"}])
    it.person("never")
    it.person("now", messages=[message()])
    it.person("later", messages=[message(-MICRO)])
    it.person("twice", messages=[message(DAY), message(2 * DAY)])
    it.person("thrice", messages=[message(HOUR), message(DAY), message(3 * DAY, "a")])
    it.person("sms", messages=[message(HOUR, channel="sms"), message(2 * HOUR, channel="push")])
    it.person("held", messages=[message(HOUR, role="hold_out"), message(HOUR, role="untargeted")])
    it.person("told", messages=[message(HOUR, role="message")])
    for most in (1, 2, 3):
        for count, unit in ((12, "hour"), (1, "day"), (7, "day"), (2, "week"), (1, "month"), (1, "year"), (0, "day")):
            it.plans(Campaign("a", caps=(Cap(most, count, unit),)), about="3: a rolling window, open at its old end")
    it.plans(Campaign("a", caps=(Cap(1, 1, "day"),)), about="what happened after as of does not exist", expect={"a": {
        "now": "frequency 1", "later": "", "held": "", "told": "frequency 1", "1daybefore": "", "1dayat": "", "1dayafter": "frequency 1"}})
    it.plans(Campaign("a", caps=(Cap(1, 7, "day", channels=("sms",)),), channel="sms"), about="on one channel")
    it.plans(Campaign("a", caps=(Cap(1, 7, "day", channels=("sms", "push")),), channel="sms"), about="on two channels")
    it.plans(Campaign("a", caps=(Cap(2, 7, "day", channels=("sms", "push")),), channel="push"), about="on two channels")
    it.plans(Campaign("a", caps=(Cap(1, 7, "day", this=True),)), about="of this campaign", expect={"a": {"thrice": "frequency 1", "twice": ""}})
    it.plans(Campaign("a", caps=(Cap(1, 2, "day"), Cap(3, 30, "day"), Cap(1, 30, "day", this=True))), about="every cap that is reached",
             expect={"a": {"thrice": "frequency 1, frequency 2, frequency 3"}})
    it.plans(Campaign("a", caps=(Cap(100, 1, "year"),)), about="one that nobody reaches")
    return it


def cap_calendars():
    it = Plans("plan_caps_calendar", "How often in a calendar day, week, month: up to as of, by the schema's clock or another.")
    here = zone_of(LONDON)
    for word, day in (("today", dt.date(2026, 12, 1)), ("monday", dt.date(2026, 11, 30)), ("november", dt.date(2026, 11, 1)),
                      ("october", dt.date(2026, 10, 1)), ("week_before", dt.date(2026, 11, 23)), ("year", dt.date(2026, 1, 1)),
                      ("yesterday", dt.date(2026, 11, 30))):
        for side, by in (("before", -MICRO), ("at", 0 * MICRO)):
            it.person(f"{word}_{side}", messages=[{"sent_at": day_start(here, day) + by, "campaign": "other", "channel": "email"}])
    for place in ("Pacific/Auckland", "America/New_York", "Asia/Kolkata"):
        name = place.split("/")[1].lower()
        start = day_start(zone_of(place), NOW.astimezone(zone_of(place)).date())
        it.person(f"{name}_before", time_zone=place, messages=[{"sent_at": start - MICRO, "campaign": "other", "channel": "email"}])
        it.person(f"{name}_at", time_zone=place, messages=[{"sent_at": start, "campaign": "other", "channel": "email"}])
    it.person("never")
    for unit, count in (("day", 1), ("day", 2), ("week", 1), ("week", 2), ("month", 1), ("month", 2), ("quarter", 1), ("year", 1)):
        it.plans(Campaign("a", caps=(Cap(1, count, unit, calendar=True),)), about="4: including the current unit, up to as of")
    for zone in (Zone("Pacific/Auckland"), Zone("America/New_York"), Zone("Asia/Kolkata"), Zone(LONDON, own=True)):
        it.plans(Campaign("a", caps=(Cap(1, 1, "day", calendar=True, zone=zone),)), about="4: by another clock")
        it.plans(Campaign("a", caps=(Cap(1, 1, "month", calendar=True, zone=zone),)), about="4: by another clock")
    it.plans(Campaign("a", caps=(Cap(1, 1, "week", calendar=True),)), as_of="2026-11-29T23:59:59Z", about="the last second of a week")
    it.plans(Campaign("a", caps=(Cap(1, 1, "week", calendar=True),)), as_of="2026-11-30T00:00:00Z", about="the first instant of a week")
    return it


def cap_scopes():
    it = Plans("plan_caps_scopes", "Whose messages a cap counts: of the plan, of other campaigns, of groups; never of exempt ones.")
    it.person("fresh")
    it.person("had_a", messages=[message(DAY, "a")])
    it.person("had_b", messages=[message(DAY, "b")])
    it.person("had_both", messages=[message(DAY, "a"), message(2 * DAY, "b", "sms")])
    it.person("had_service", messages=[message(DAY, "receipt"), message(DAY, "receipt")])
    it.person("had_unknown", messages=[message(DAY, "long_gone")])
    it.person("planned_before", messages=[message(campaign="a"), message(campaign="b", channel="sms")])
    it.person("held_before", messages=[message(campaign="a", role="hold_out"), message(campaign="b", role="untargeted")])
    week = dict(count=7)
    a, b, c = (Campaign(name, priority) for name, priority in (("a", 30), ("b", 20), ("c", 10)))

    def with_caps(campaign, *caps, **more):
        return Campaign(**{**campaign.__dict__, "caps": caps, **more})
    for most in (1, 2, 3):
        caps = Cap(most, **week)
        it.plans(with_caps(a, caps), with_caps(b, caps), with_caps(c, caps), about="history and the plan of higher priorities")
        it.plans(with_caps(a, caps), b, with_caps(c, caps), about="a campaign without a cap is counted by the others")
    one = Cap(1, **week)
    it.plans(a, with_caps(b, one), about="a higher priority fills the cap", expect={"b": ""})
    it.plans(with_caps(a, one), b, about="a lower priority takes nothing away", expect={"b": " ".join(it.people)})
    it.plans(a, with_caps(b, Cap(1, 7, this=True)), about="of this campaign: others do not count")
    it.plans(a, with_caps(b, Cap(1, 7, campaigns=("a",))), about="of another campaign", expect={"b": ""})
    it.plans(with_caps(a, Cap(1, 7, campaigns=("b",))), b, about="of a lower campaign: only its history counts")
    it.plans(a, b, with_caps(c, Cap(2, 7, campaigns=("a", "b"))), about="of two campaigns", expect={"c": ""})
    it.plans(a, b, with_caps(c, Cap(3, 7, campaigns=("a", "b"))), about="of two campaigns")
    it.plans(a, b, with_caps(c, Cap(1, 7, campaigns=("c",))), about="of itself by name")
    it.plans(with_caps(a, group="g"), b, with_caps(c, Cap(1, 7, group="g")), about="of a group that it is not in", expect={"c": ""})
    it.plans(with_caps(a, group="g"), with_caps(b, group="h"), with_caps(c, Cap(2, 7, group="g"), group="g"), about="of its own group")
    it.plans(with_caps(a, exempt=True), with_caps(b, one), about="what is exempt does not count")
    it.plans(Campaign("receipt", 30, exempt=True), with_caps(b, one), about="what is exempt does not count, in the history neither",
             expect={"b": "fresh had_service held_before"})
    it.plans(Campaign("receipt", 30), with_caps(b, one), about="the same, not exempt", expect={"b": ""})
    it.plans(with_caps(a, exempt=True, group="g"), b, with_caps(c, Cap(1, 7, group="g")),
             about="a group of which all are exempt: nothing counts", expect={"c": " ".join(it.people)})
    it.plans(with_caps(a, exempt=True), b, with_caps(c, Cap(1, 7, campaigns=("a",))), about="of one that is exempt: nothing counts",
             expect={"c": " ".join(it.people)})
    it.plans(with_caps(a, one, channel="email"), with_caps(b, Cap(1, 7, channels=("sms",)), channel="sms"), about="each channel by itself")
    it.plans(with_caps(a, channel="sms"), with_caps(b, Cap(1, 7, channels=("email",))), about="planned on another channel")
    it.plans(with_caps(a, channel="sms"), with_caps(b, Cap(2, 7, channels=("email", "sms"))), about="planned on another channel that counts")
    it.plans(a, with_caps(b, Cap(2, 7), Cap(1, 7, campaigns=("a",), channels=("email",))), about="channels and campaigns together")
    it.plans(a, with_caps(b, Cap(1)), about="without a window: ever")
    it.plans(with_caps(a, one, limit=Limit(2)), with_caps(b, one), about="those cut off stay free for lower priorities")
    it.plans(with_caps(a, one, minimum=5), with_caps(b, one), about="where the minimum is not reached, all stay free")
    it.plans(with_caps(a, one, suppress=(key_in("fresh"),)), with_caps(b, one), about="suppressed in one, free for the next",
             expect={"b": {"fresh": ""}})
    it.plans(with_caps(a, Cap(1, 1, "day", calendar=True)), with_caps(b, Cap(1, 1, "day", calendar=True)),
             about="the same day again, with the first plan as its history",
             expect={"a": {"planned_before": "frequency 1", "held_before": ""}})
    return it


# ---- one of several -------------------------------------------------------------------------------------------------

def groups():
    it = Plans("plan_groups", "Priorities, exclusive groups, waterfalls, limits that leave people free for others.")
    for place, age in enumerate((None, 15, 25, 35, 45, 55, 65, 75)):
        it.person(f"p{place}", age=age, points=str(place), spent=f"{place % 3}.50")
    young, middle, old = below("age", 40), at_least("age", 30), at_least("age", 60)
    a, b, c = Campaign("a", 3, young, group="g"), Campaign("b", 2, middle, group="g"), Campaign("c", 1, EVERYBODY, group="g")
    it.plans(a, b, c, about="one campaign of a group a profile", expect={"c": {"p0": "", "p1": "group a", "p3": "group a", "p7": "group b"}})
    it.plans(c, b, a, about="priority counts, not the order of lines")
    it.plans(Campaign("a", 1, young, group="g"), Campaign("b", 2, middle, group="g"), about="the other way round")
    it.plans(Campaign("a", 3, young, group="g"), Campaign("b", 2, middle, group="h"), Campaign("c", 1, group="g"), about="two groups")
    it.plans(Campaign("a", 3, young, group="g"), Campaign("b", 2, middle), Campaign("c", 1, group="g"), about="one of no group")
    it.plans(Campaign("a", 3, young, suppress=(old,), group="g"), Campaign("b", 2, middle, suppress=(young,), group="g"),
             Campaign("c", 1, suppress=(old,), group="g"), about="a group beside another reason")
    it.plans(Campaign("a", 3, group="g", limit=Limit(3, attribute("points"))), Campaign("b", 2, group="g", limit=Limit(3, attribute("points"))),
             Campaign("c", 1, group="g"), about="a waterfall of limits")
    it.plans(Campaign("a", 3, group="g", minimum=100), Campaign("b", 2, group="g"), about="who gets nothing has no place", expect={"a": ""})
    it.plans(Campaign("a", 3, young, group="g", exempt=True), Campaign("b", 2, group="g", caps=(Cap(1, 7),)),
             about="exempt from caps, not from the group")
    it.plans(Campaign("a", 3, young, group="g"), Campaign("b", 2, group="g", caps=(Cap(1, 7),)),
             about="a cap and a group at once: both are told", expect={"b": {"p1": "frequency 1, group a"}})
    it.plans(Campaign("a", 1_000_000_000), Campaign("b", 0, caps=(Cap(1),)), about="the largest priority and the smallest", expect={"b": ""})
    it.plans(Campaign("a", 3, young, channel="sms", group="g"), Campaign("b", 2, group="g"), about="a group holds across channels")
    it.plans(*(Campaign(f"c{place}", place, at_least("age", place * 10), group="g") for place in range(1, 8)), about="seven of a group")
    it.plans(*(Campaign(f"c{place}", place, at_least("age", place * 10), caps=(Cap(2, 7),)) for place in range(1, 8)),
             about="seven with one cap")
    return it


def limits():
    it = Plans("plan_limits", "The best within a limit: values, those without one, ties by key; the minimum behind it.")
    rows = [("b", "10.00", 5, "gold"), ("a", "10.00", 5, "silver"), ("c", None, None, None), ("B", "9.99", 7, "bronze"),
            ("10", None, 1, "gold"), ("9", "-3.00", None, None), ("ä", "10.0001", 0, "silver"), ("z", "0.00", -2, "bronze"),
            ("aa", "10.00", 5, None)]
    for key, spent, age, tier in rows:
        it.person(key, spent=spent, age=age, tier=tier,
                  purchases=[purchase(place * DAY, amount=f"{place}.00") for place in range(len(key) + (age or 0) % 3)])
    spent, age = attribute("spent"), attribute("age")
    total = Said("total amount of purchases", lambda who, now: sum(
        int(row["amount"].split(".")[0]) for row in who["purchases"] if row["bought_at"] <= now))
    latest = Said("latest bought_at of purchases", lambda who, now: max(
        ((row["bought_at"] - dt.datetime(1970, 1, 1, tzinfo=dt.timezone.utc)) / MICRO for row in who["purchases"]
         if row["bought_at"] <= now), default=None))
    for most in (1, 2, 3, 4, 7, 8, 9, 100):
        it.plans(Campaign("a", limit=Limit(most, spent)), about="the largest first; ties by key; those without a value last")
    it.plans(Campaign("a", limit=Limit(3, spent)), expect={"a": "ä a aa"}, about="ties by key")
    it.plans(Campaign("a", limit=Limit(3, spent, said=False)), expect={"a": "ä a aa"}, about="largest first is what is meant")
    for most in (1, 2, 4, 8):
        it.plans(Campaign("a", limit=Limit(most, spent, largest=False)), about="the smallest first; those without a value last all the same")
        it.plans(Campaign("a", limit=Limit(most)), about="by key, by code point")
    it.plans(Campaign("a", limit=Limit(4)), expect={"a": "10 9 B a"}, about="by key, by code point")
    it.plans(Campaign("a", limit=Limit(4, age)), about="by a whole number")
    it.plans(Campaign("a", limit=Limit(4, age, largest=False)), about="by a whole number")
    it.plans(Campaign("a", limit=Limit(4, total)), about="by a total")
    it.plans(Campaign("a", limit=Limit(4, latest)), about="by a point in time")
    it.plans(Campaign("a", limit=Limit(4, latest, largest=False)), about="by a point in time")
    it.plans(Campaign("a", audience=at_least("age", 1), suppress=(tier_is("bronze"),), limit=Limit(2, spent)),
             about="only those who are left compete", expect={"a": {"aa": "suppressed 1"}})
    it.plans(Campaign("a", limit=Limit(2, spent), minimum=2), about="the minimum is reached", expect={"a": "ä a"})
    it.plans(Campaign("a", limit=Limit(2, spent), minimum=3), about="a limit below the minimum: nobody", expect={"a": {
        "ä": "too_few", "a": "too_few", "aa": "limit"}})
    it.plans(Campaign("a", minimum=9), about="as many as are needed", expect={"a": " ".join(it.people)})
    it.plans(Campaign("a", minimum=10), about="one too few", expect={"a": ""})
    it.plans(Campaign("a", 2, minimum=10, group="g"), Campaign("b", 1, group="g"), about="too few: they stay free")
    it.plans(Campaign("a", 2, limit=Limit(4, spent), group="g"), Campaign("b", 1, limit=Limit(4, spent), group="g"),
             about="cut off: they stay free, and compete for the next")
    it.plans(Campaign("a", audience=key_in("nobody"), minimum=1), about="nobody at all", expect={"a": ""})
    return it


# ---- offers ---------------------------------------------------------------------------------------------------------

def offers():
    it = Plans("plan_offers", "Which offer: by conditions or the largest score, while it lasts and while there is some left.")
    for place, (tier, points, age) in enumerate((("gold", "5", 1), ("gold", "7", 9), ("silver", "5", 5), ("silver", None, 2),
                                                 ("bronze", "1", None), (None, "9", 9), (None, None, None), ("gold", "5", 3))):
        it.person(f"p{place}", tier=tier, points=points, age=age, spent=f"{place * 5 % 7}.00")
    it.person("past", points="1", messages=[message(400 * DAY, offer="free"), message(DAY, offer="free"), message(-MICRO, offer="free"),
                                            message(DAY, "b", offer="ten"), message(DAY, offer="free", role="hold_out"),
                                            message(DAY, "b", offer="new", role="untargeted")])
    gold, silver = tier_is("gold"), tier_is("silver")
    points, age, spent = attribute("points"), attribute("age"), attribute("spent")

    def offer(*picks, largest=False, about=None, as_of=None, **more):
        return it.plans(Campaign("a", offer=Choice(picks, largest), **more), about=about, as_of=as_of)
    none = Pick("none")
    offer(Pick("free", gold), none, about="the first that holds, or otherwise")
    offer(Pick("free", gold), about="without otherwise: nothing")
    offer(Pick("free", gold), Pick("ten", silver), Pick("five"), about="the first of three")
    offer(Pick("free", UNKNOWN), Pick("ten"), about="unknown does not hold")
    last = dt.date(2026, 12, 1)
    for text in ("2026-12-01T00:00:00Z", "2026-12-01T23:59:59.999999Z", "2026-12-02T00:00:00Z"):
        offer(Pick("free", gold, until=last), Pick("ten"), about="until: that day included", as_of=text)
    at = dt.datetime(2026, 12, 1, 12, 0)
    for text in ("2026-12-01T11:59:59.999999Z", "2026-12-01T12:00:00Z"):
        offer(Pick("free", gold, until=at), Pick("ten"), about="until a time of day: that instant is not included", as_of=text)
    offer(Pick("free", gold, until=dt.date(2026, 11, 1)), Pick("ten", gold), none, about="over: the next that holds")
    night = Quiet(clock("21:00"), clock("9:00"))
    for text in ("2026-12-01T20:59:59.999999Z", "2026-12-01T21:00:00Z"):
        offer(Pick("free", gold, until=last), Pick("ten"), about="over when the message begins", as_of=text, quiet=(night,))
        offer(Pick("free", gold, until=last, stock=4), Pick("ten"), about="over when the message begins: no stock is used",
              as_of=text, quiet=(night,))
        offer(Pick("spa", score=points, until=last), Pick("tour", score=age), largest=True, as_of=text, quiet=(night,),
              about="by the largest that is not over when the message begins")
    for stock in (1, 2, 3, 4, 5, 6, 100):
        offer(Pick("free", gold, stock=stock), Pick("ten"), about="a stock; what the history gave is gone; by key")
        offer(Pick("free", gold, stock=stock), Pick("ten"), about="a stock; in the order of the limit", limit=Limit(9, spent))
    offer(Pick("new", any_of(gold, silver), stock=3), Pick("ten", EVERYBODY, stock=4), Pick("five", stock=1),
          about="one stock after the other")
    offer(Pick("new", stock=3, when=EVERYBODY), none, limit=Limit(6, spent, largest=False), about="the smallest first get it")
    offer(Pick("new", stock=3, when=EVERYBODY), none, limit=Limit(6, points), about="ties by key; those without a value last")
    offer(Pick("new", stock=3, when=EVERYBODY, until=last), Pick("ten"), about="a stock that lasts")
    offer(Pick("new", stock=3, when=EVERYBODY, until=dt.date(2026, 11, 30)), Pick("ten"), about="a stock that is over")
    offer(Pick("ten", stock=1, when=EVERYBODY), Pick("five"), about="given by another campaign of the history", as_of="2026-11-30T00:00:00Z")
    offer(Pick("ten", stock=1, when=EVERYBODY), Pick("five"), about="given by another campaign of the history")
    offer(Pick("free", stock=3, when=EVERYBODY), about="the history up to as of", as_of="2026-12-01T12:00:00.000001Z")
    offer(Pick("new", stock=2, when=EVERYBODY), Pick("ten"), about="who is held out or untargeted has had no offer")
    spa, tour = Pick("spa", score=points), Pick("tour", score=age)
    offer(spa, tour, largest=True, about="by the largest; ties: the first; without a score never")
    offer(tour, spa, largest=True, about="by the largest, the other first")
    offer(Pick("spa", score=points, stock=2), tour, largest=True, about="by the largest: then the next largest")
    offer(Pick("spa", score=points, stock=2), Pick("tour", score=age, stock=2), largest=True, about="by the largest: then none")
    offer(Pick("spa", score=points, until=dt.date(2026, 11, 1)), tour, largest=True, about="by the largest that is not over")
    offer(Pick("spa", score=points, stock=1), tour, largest=True, limit=Limit(5, age), about="by the largest, the best first")
    # Two campaigns, one stock.
    it.plans(Campaign("a", 2, gold, offer=Choice((Pick("new", EVERYBODY, stock=4), none))),
             Campaign("b", 1, offer=Choice((Pick("new", EVERYBODY, stock=4), Pick("ten")))), about="higher priorities take from the stock")
    it.plans(Campaign("a", 2, gold, minimum=50, offer=Choice((Pick("new", EVERYBODY, stock=4), none))),
             Campaign("b", 1, offer=Choice((Pick("new", EVERYBODY, stock=4), Pick("ten")))), about="who gets no message takes nothing")
    it.plans(Campaign("a", offer=Choice((Pick("free", gold, stock=4), none)), splits=(Split("", "s", (("50", "x"), ("50", "y"))),),
                      limit=Limit(6, spent)), about="versions and offers together")
    return it


# ---- what goes for all ----------------------------------------------------------------------------------------------

def shared():
    it = Plans("plan_shared", "`campaigns`: what goes for every campaign of the program.")
    for place in range(14):
        it.person(f"k{place:02}", age=None if place % 5 == 4 else 14 + 4 * place, points=str(place % 4), time_zone=(
            None, "Asia/Kolkata", "Pacific/Auckland")[place % 3], purchases=[purchase(place * DAY)] if place % 2 else [],
                  messages=[message(back * DAY, "ab"[back % 2], ("email", "sms")[back % 3 % 2]) for back in range(1, place % 5)])
    a, b = Campaign("a", 2), Campaign("b", 1, channel="sms")

    def common(about, *campaigns, expect=None, **clauses):
        it.plans(*(campaigns or (a, b)), shared=Campaign("", **clauses), about=about, expect=expect)
    common("suppress", suppress=(at_least("age", 60),))
    common("suppress: theirs first", Campaign("a", suppress=(bought(4),)), suppress=(at_least("age", 60),), expect={
        "a": {"k03": "suppressed 2", "k04": "suppressed 1"}})
    common("stop", Campaign("a", stops=(at_least("age", 60),)), stops=(bought(4),))
    common("quiet", quiet=(Quiet(clock("21:00"), clock("9:00"), zone=Zone(LONDON, own=True)),))
    common("quiet, and its own", Campaign("a", quiet=(Quiet(clock("12:00"), clock("14:00")),)),
           quiet=(Quiet(clock("21:00"), clock("9:00"), zone=Zone(LONDON, own=True)),))
    common("runs", runs=Runs(weekdays=(0, 1), first=clock("8:00"), last=clock("20:00")))
    common("runs: its own instead", Campaign("a", 2, runs=Runs(weekdays=(1,))), b, runs=Runs(weekdays=(0,)), expect={
        "a": {"k00": ""}, "b": {"k00": "not_running"}})
    common("hold out", holds=(Share("20", "global-2026"),))
    common("hold out, and its own", Campaign("a", 2, holds=(Share("30", "x"),)), b, holds=(Share("30", "global-2026"),))
    common("untargeted", untargeted=(Share("40", "fresh"),))
    common("untargeted, and its own", Campaign("a", 2, untargeted=(Share("30", "x"),)), b, untargeted=(Share("30", "fresh"),))
    for most in (1, 2, 3, 4):
        common("at most, over all", caps=(Cap(most, 7),))
        common("at most of each campaign", caps=(Cap(most, 7, this=True),))
    common("at most on a channel: only campaigns by that one have it", caps=(Cap(1, 7, channels=("sms",)),))
    common("at most, and its own", Campaign("a", 2, caps=(Cap(1, 2),)), b, caps=(Cap(3, 7),))
    common("at most on a channel, and its own: numbered by those it has", Campaign("a", 2, caps=(Cap(1, 2),)), b,
           caps=(Cap(1, 7, channels=("sms",)), Cap(3, 7)))
    common("exempt from them", Campaign("a", 2, exempt=True), b, caps=(Cap(1, 7),))
    common("everything at once", Campaign("a", 2, needs=(consent("email_ok"),)), b, suppress=(at_least("age", 60),), stops=(bought(2),),
           quiet=(Quiet(clock("21:00"), clock("9:00"), zone=Zone("UTC", own=True)),), caps=(Cap(2, 7),), holds=(Share("20", "h"),),
           untargeted=(Share("20", "u"),), runs=Runs(dt.date(2026, 12, 1)))
    return it


# ---- what must not be accepted --------------------------------------------------------------------------------------

REFUSED = (
    ("two campaigns with one name", "campaign a\n  priority 1\n  audience age > 1\n  channel email without consent\n"
     "campaign a\n  priority 2\n  audience age > 2\n  channel email without consent"),
    ("two equal priorities", "campaign a\n  priority 1\n  audience age > 1\n  channel email without consent\n"
     "campaign b\n  priority 1\n  audience age > 2\n  channel email without consent"),
    ("of two campaigns one has no priority", "campaign a\n  audience age > 1\n  channel email without consent\n"
     "campaign b\n  priority 1\n  audience age > 2\n  channel email without consent"),
)
# Each line by itself makes this campaign wrong: priority 1, audience age > 1, channel email without consent.
REFUSED_LINES = (
    ("shares that do not add up to 100%", 'split "s" salt "s"\n    50% a\n    40% b'),
    ("shares that add up to more than 100%", 'split "s" salt "s"\n    50% a\n    60% b'),
    ("a share of nothing", 'split "s" salt "s"\n    0% a\n    100% b'),
    ("an arm that is there twice", 'split "s" salt "s"\n    50% a\n    50% a'),
    ("a split without a salt", 'split "s"\n    50% a\n    50% b'),
    ("a hold-out without a salt", "hold out 5%"),
    ("a hold-out of everybody", 'hold out 100% salt "x"'),
    ("a hold-out of nobody", 'hold out 0% salt "x"'),
    ("a hold-out with more than four places", 'hold out 5.00001% salt "x"'),
    ("nobody is to be left untargeted", 'untargeted 0% salt "x"'),
    ("a cap on a channel that it does not use", "at most 2 messages in 7 days on sms"),
    ("a cap of nothing", "at most 0 messages in 7 days"),
    ("a cap of a part", "at most 1.5 messages in 7 days"),
    ("a cap on a channel that there is not", "at most 2 messages in 7 days on pigeon"),
    ("a cap of a campaign that there is not", "at most 2 messages in 7 days of somebody"),
    ("a cap of a group that there is not", "at most 2 messages in 7 days of group december"),
    ("a cap of calls", "at most 2 calls in 7 days"),
    ("quiet all day", "quiet 0:00 to 12:00\n  quiet 12:00 to 0:00"),
    ("quiet for no time", "quiet 9:00 to 9:00"),
    ("quiet whenever it runs", "runs between 8:00 and 20:00\n  quiet 7:00 to 21:00"),
    ("a zone that there is not", 'quiet 21:00 to 9:00 in zone "Europe/Londn"'),
    ("a zone that may be missing", "quiet 21:00 to 9:00 in zone time_zone"),
    ("no day of the week", "quiet 21:00 to 9:00 on someday"),
    ("a run that ends before it begins", "runs from 2026-12-24 to 2026-12-01"),
    ("hours that end before they begin", "runs between 20:00 and 8:00"),
    ("no day of the month", "runs every month on 32"),
    ("every week, and no day", "runs every week"),
    ("every day, on some days", "runs every day on monday"),
    ("every month, on a day of the week", "runs every month on monday"),
    ("two runs", "runs from 2026-12-01\n  runs to 2026-12-24"),
    ("two audiences", "audience age > 2"),
    ("two channels", "channel sms without consent"),
    ("two priorities", "priority 2"),
    ("two limits", "limit 5\n  limit 6"),
    ("a limit of nobody", "limit 0"),
    ("a limit by what has no order", "limit 5 by id"),
    ("a limit by a condition", "limit 5 by age > 3"),
    ("scores that are texts", "choose offer by largest spa: id, tour: age"),
    ("scores of two kinds", "choose offer by largest spa: spent, tour: age"),
    ("a choice of something else", "choose colour when age > 3: red otherwise blue"),
    ("a choice of a version without otherwise", "choose version when age > 3: old"),
    ("two choices of an offer", "choose offer when age > 3: x otherwise none\n  choose offer when age > 4: x otherwise none"),
    ("an offer that is over before the campaign begins",
     "runs from 2026-12-01\n  choose offer when age > 3: x until 2026-11-01 otherwise none"),
    ("texts of a version that nobody gets", 'version old: subject "Old"'),
    ("a field that there is not", 'subject "{nothing}"'),
    ("a hole that may stay empty", 'subject "Dear {age}"'),
    ("a hole without an end", 'subject "Dear {id"'),
    ("a text twice", 'subject "a"\n  subject "b"'),
    ("what is not said of campaigns", "colour red"),
    ("exempt from what?", "exempt from groups"),
    ("a group without a name", "exclusive group"),
    ("suppress with a `where` that can be unknown", 'suppress any messages where offer is "x"'),
    ("stop with a `where` that can be unknown", "stop when any purchases where amount > 5 GBP"),
    ("a negation in suppress that does not say which way", "suppress not (age > 3)"),
    ("a segment that there is not", "suppress in complainers"),
    ("a comparison of unlike things", 'suppress age > "x"'),
)
REFUSED_WHOLE = (
    ("no audience", "campaign a\n  channel email without consent"),
    ("no channel", "campaign a\n  audience age > 1"),
    ("a channel that there is not", "campaign a\n  audience age > 1\n  channel pigeon without consent"),
    ("a channel that does not say which consent it needs", "campaign a\n  audience age > 1\n  channel email"),
    ("a priority that is no number", "campaign a\n  priority high\n  audience age > 1\n  channel email without consent"),
    ("needs with a `where` that can be unknown",
     'campaign a\n  audience age > 1\n  channel email needs email_ok, no messages where offer is "x"'),
    ("an audience for all", "campaigns\n  audience age > 1"),
    ("a priority for all", "campaigns\n  priority 1"),
    ("a limit for all", "campaigns\n  limit 5"),
    ("a channel for all", "campaigns\n  channel email without consent"),
    ("`campaigns` twice", 'campaigns\n  hold out 5% salt "x"\ncampaigns\n  hold out 6% salt "y"'),
)


def refused():
    it = Plans("plan_refused", "Campaigns that are wrong before any data is seen.",
               rules='segment offered_tea: any messages where offer is "tea"')
    it.person("anna", age=20, messages=[message(DAY, offer="tea")])
    it.person("ben", age=20, messages=[message(DAY)])
    offered = Said("in offered_tea", lambda who, now: any(row.get("offer") == "tea" for row in who["messages"]))
    it.plans(Campaign("a", audience=offered), about="2: a `where` that can be unknown is fit for an audience", expect={"a": "anna"})
    it.refuses("campaign a\n  priority 1\n  audience age > 1\n  suppress in offered_tea\n  channel email without consent",
               "2: the same segment is unfit for suppress")
    it.refuses("campaign a\n  priority 1\n  audience in offered_tea\n  suppress in offered_tea\n  channel email without consent",
               "2: fit for the one, unfit for the other")
    it.plans(Campaign("a", audience=at_least("age", 1)), about="the campaign that the others are made of")
    for about, text in REFUSED + REFUSED_WHOLE:
        it.refuses(text, about)
    for about, lines in REFUSED_LINES:
        it.refuses("campaign a\n  priority 1\n  audience age > 1\n  channel email without consent\n  " + lines, about)
    return it


PURPOSES = """
schema purposes version 1
  zone "Europe/London"
  purposes service, marketing
  contacts messages
profile customer key id
  id        text               for service, marketing
  age       whole number       for service, marketing
  health    text optional      special for service
  email_ok  consent            for service, marketing
  events messages at sent_at
    sent_at   instant
    campaign  text
    channel   one of (email, sms)
"""


def purposes():
    it = Plans("plan_purposes", "A campaign reads only what is for its purpose, however far away.", schema=PURPOSES,
               rules='segment ill: health is known\nsegment wanted: age >= 18 and in ill\nlet illness = health else "none"')
    it.person("anna", age=20)
    it.person("ben", age=17, health="asthma")
    head = "campaign a\n  purpose {}\n  audience {}\n  channel email without consent"
    for about, purpose, audience, rest in (
            ("what the audience reads", "marketing", "health is known", ""),
            ("what a segment reads", "marketing", "in ill", ""),
            ("what a segment of a segment reads", "marketing", "in wanted", ""),
            ("what is suppressed", "marketing", "age >= 18", "\n  suppress health is known"),
            ("what a text holds", "marketing", "age >= 18", '\n  subject "{health else friend}"'),
            ("what a text holds through a name", "marketing", "age >= 18", '\n  subject "{illness}"'),
            ("what chooses an offer", "marketing", "age >= 18", "\n  choose offer when in ill: tea otherwise none"),
            ("what chooses a version", "marketing", "age >= 18", "\n  choose version when in ill: tea otherwise plain"),
            ("a purpose that there is not", "marketting", "age >= 18", "")):
        it.refuses(head.format(purpose, audience) + rest, f"purposes: {about}")
    it.refuses("campaign a\n  audience age >= 18\n  channel email without consent", "purposes: none is said")

    class For(Campaign):
        def lines(self, shared=False):
            lines = super().lines(shared)
            return lines[:1] + ["  purpose service"] + lines[1:]
    ill = Said("in ill", lambda who, now: who.get("health") is not None)
    it.plans(For("a", audience=ill), about="purposes: what is for it", expect={"a": "ben"})
    return it


def features():
    return [audiences(), consents(), runs(), quiet(), lots(), versions(), cap_windows(), cap_calendars(), cap_scopes(), groups(),
            limits(), offers(), shared(), refused(), purposes()]
