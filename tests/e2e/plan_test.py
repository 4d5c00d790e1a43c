"""`muster plan` and `muster why`, from outside: files, reports, the page, histories, one customer's story.

Every case runs the real program in a folder of its own.
"""

import csv
import html.parser
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

import pyarrow as pa
import pyarrow.parquet as pq

MUSTER = os.environ["MUSTER"]
SCRATCH = pathlib.Path(tempfile.mkdtemp(prefix="muster-plan-"))
AS_OF = "2026-12-01"
CASES = []

RULES = """schema shop version 1
  zone     "Europe/London"
  contacts messages
profile customer key customer_id
  customer_id    whole number
  first_name     text optional
  spend          number optional
  email_consent  consent
  events messages at sent_at
    sent_at   instant
    campaign  text
    channel   one of (email, sms)
    role      one of (message, hold_out, untargeted) optional
    version   text optional
    offer     text optional
  events complaints at made_at
    made_at  instant
source files for shop
  customer from "customers.csv"
  messages from "messages.csv"
  complaints from "complaints.csv"

segment complainers: any complaints in the last 90 days
"""
CAMPAIGNS = """campaign winter_sale "Winter sale"
  audience  spend > 0 or missing
  suppress  in complainers
  channel   email needs email_consent
  at most   2 messages in 7 days
  exclusive group december
  priority  40
  limit     60 by spend largest first
  split "subject line" salt "ws"
    50% warm:  subject "Something warm, {first_name else friend}"
    50% plain: subject "Winter sale"
  choose offer
    when spend > 100 or missing: free_shipping until 2026-12-15, at most 20
    otherwise none
  html "<p>Dear {first_name else friend}</p>"

campaign thank_you "Thank you"
  audience  customer_id > 0
  suppress  in complainers
  channel   sms without consent
  at most   1 messages in 7 days
  priority  30
  hold out  10% salt "thanks"
  text      "Thank you"
"""
NAMES = ["Ann", "<b>Bob</b>", "", "Zoë", 'Tom "T" & Co', "Eve"]


def customers(count=200):
    lines = ["customer_id,first_name,spend,email_consent.status,email_consent.since,email_consent.until,email_consent.method"]
    for i in range(1, count + 1):
        name = NAMES[i % len(NAMES)].replace('"', '""')
        status = "" if i % 10 == 0 else "denied" if i % 10 == 1 else "granted"
        lines.append(f'{i},"{name}",{"" if i % 7 == 0 else i},{status},,,' if name else f'{i},,{"" if i % 7 == 0 else i},{status},,,')
    return "\n".join(lines) + "\n"


MESSAGES = """customer_id,sent_at,campaign,channel,role,version,offer
12,2026-11-28T10:00:00Z,old_news,email,message,,
12,2026-11-29T10:00:00Z,old_news,email,,,
13,2026-11-29T10:00:00Z,winter_sale,email,hold_out,,
14,2026-11-29T10:00:00Z,winter_sale,sms,message,,free_shipping
"""
COMPLAINTS = """customer_id,made_at
15,2026-11-20T10:00:00Z
16,2026-01-20T10:00:00Z
"""


def case(function):
    CASES.append(function)
    return function


class Project:
    def __init__(self, files=None):
        self.folder = pathlib.Path(tempfile.mkdtemp(dir=SCRATCH))
        everything = {"rules.muster": RULES, "campaigns.muster": CAMPAIGNS, "customers.csv": customers(),
                      "messages.csv": MESSAGES, "complaints.csv": COMPLAINTS}
        everything.update(files or {})
        for name, content in everything.items():
            self.write(name, content)

    def write(self, name, content):
        path = self.folder / name
        path.write_text(content, encoding="utf-8")
        return path

    def plan(self, *options, as_of=AS_OF):
        return muster("plan", self.folder, "--as-of", as_of, *options)

    def why(self, key, *options):
        return muster("why", key, self.folder, "--as-of", AS_OF, *options)


def muster(*arguments):
    return subprocess.run([MUSTER, *map(str, arguments)], capture_output=True, text=True, encoding="utf-8", timeout=60,
                          env={**os.environ, "XDG_CACHE_HOME": str(SCRATCH / "cache")})


def show(done):
    return f"exit {done.returncode}\n{done.stdout[:3000]}{done.stderr[:3000]}"


def expect(done, code, *words):
    assert done.returncode == code, f"expected exit {code}: {show(done)}"
    for word in words:
        assert word in done.stdout + done.stderr, f"expected `{word}`: {show(done)}"
    return done


def refused(done, *words):
    """Exit 2, nothing on standard output, and one line that says why."""
    expect(done, 2, *words)
    assert done.stdout == "", show(done)
    assert len([line for line in done.stderr.splitlines() if line.startswith("muster: ")]) == 1, show(done)


def tables(out):
    """Table -> rows as dictionaries, whichever format."""
    manifest = json.loads((out / "manifest.json").read_text())
    found = {}
    for file in manifest["files"]:
        path = out / file["name"]
        assert path.stat().st_size == file["bytes"]
        if file["format"] == "parquet":
            rows = pq.read_table(path).to_pylist()
        else:
            with open(path, newline="", encoding="utf-8") as text:
                rows = list(csv.DictReader(text))
        assert len(rows) == file["rows"]
        found[file["table"]] = rows
    return found


def content(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def of(rows, campaign):
    return [row for row in rows if row["campaign"] == campaign]


# ---- files ----------------------------------------------------------------------------------------------------------


@case
def a_plan_a_reason_for_everybody_left_out_and_contacts_are_written():
    project = Project()
    out = project.folder / "out"
    expect(project.plan("--out", out, "--format", "csv"), 0, "winter_sale", "thank_you")
    found = tables(out)
    assert set(found) == {"plan", "reasons", "contacts"}
    planned = of(found["plan"], "winter_sale")
    assert len(planned) == 60 and all(row["role"] == "message" for row in planned)
    left_out = of(found["reasons"], "winter_sale")
    assert len({row["customer_id"] for row in planned} | {row["customer_id"] for row in left_out}) == 200
    reason = {int(row["customer_id"]): row for row in left_out}
    assert reason[15]["reason"] == "suppressed" and reason[15]["clause"] == "in complainers"
    assert reason[10]["reason"] == "consent" and "email_consent" in reason[10]["clause"]
    assert reason[12]["reason"] == "frequency" and reason[12]["clause"] == "at most 2 messages in 7 days"
    assert reason[25]["reason"] == "limit"
    order = [(int(row["customer_id"]), row["campaign"] == "thank_you") for row in found["plan"]]
    assert order == sorted(order), "by key, then by priority"


@case
def texts_are_filled_and_html_is_escaped():
    project = Project()
    out = project.folder / "out"
    expect(project.plan("--out", out), 0)
    rows = {row["customer_id"]: row for row in of(tables(out)["plan"], "winter_sale")}
    texts = {row["html"] for row in rows.values()}
    assert "<p>Dear &lt;b&gt;Bob&lt;/b&gt;</p>" in texts and "<p>Dear friend</p>" in texts, texts
    assert "<p>Dear Tom &quot;T&quot; &amp; Co</p>" in texts, texts
    subjects = {row["version"]: row["subject"] for row in rows.values() if row["html"] == "<p>Dear friend</p>"}
    assert subjects == {"warm": "Something warm, friend", "plain": "Winter sale"}, subjects


@case
def formats_hold_the_same_and_threads_change_no_byte():
    project = Project()
    found = []
    for name, options in (("p", ()), ("c", ("--format", "csv"))):
        expect(project.plan("--out", project.folder / name, *options), 0)
        rows = tables(project.folder / name)
        found.append({table: [[row["customer_id"], row["campaign"]] for row in rows[table]] for table in rows})
    assert {t: [[str(k), c] for k, c in rows] for t, rows in found[0].items()} == found[1]
    for threads in ("1", "2", "5"):
        expect(project.plan("--out", project.folder / f"t{threads}", "--threads", threads), 0)
        assert content(project.folder / f"t{threads}") == content(project.folder / "p")


@case
def engines_write_the_same_plan():
    project = Project()
    for engine in ("interpreter", "reference"):
        expect(project.plan("--out", project.folder / engine, "--engine", engine), 0)
    assert content(project.folder / "interpreter") == content(project.folder / "reference")


@case
def a_second_plan_of_the_day_keeps_the_caps_of_the_first():
    project = Project()
    first = project.folder / "first"
    expect(project.plan("--out", first), 0)
    expect(project.plan("--out", project.folder / "second", "--history", first), 0)
    messages = {}
    for row in tables(first)["contacts"] + tables(project.folder / "second")["contacts"]:
        if row["role"] == "message" and row["campaign"] == "thank_you":
            messages[row["customer_id"]] = messages.get(row["customer_id"], 0) + 1
    assert max(messages.values()) == 1, "one message in 7 days, over both plans"
    before = content(first)
    refused(project.plan("--out", first, "--history", first), "it holds the contacts that are read as history", "a folder of its own")
    contacts = next(path for path in first.iterdir() if path.name.startswith("contacts-"))
    refused(project.plan("--out", first, "--history", contacts), "it holds the contacts that are read as history")
    assert content(first) == before
    report = json.loads(expect(project.plan("--history", first, "--json"), 0).stdout)
    offer = report["campaigns"][0]["offers"][0]
    assert offer["given_before"] == 20 and offer["left"] == 0 and offer["given"] == 0, offer


@case
def contacts_of_either_format_are_a_history():
    project = Project()
    for format in ("csv", "parquet"):
        out = project.folder / format
        expect(project.plan("--out", out, "--format", format), 0)
        file = next(path for path in out.iterdir() if path.name.startswith("contacts-"))
        expect(project.plan("--history", file, "--out", project.folder / f"after-{format}"), 0)
    a, b = (content(project.folder / f"after-{format}") for format in ("csv", "parquet"))
    assert {name: data for name, data in a.items() if name != "manifest.json"} == \
        {name: data for name, data in b.items() if name != "manifest.json"}


@case
def a_plan_of_nobody_is_a_plan_and_a_history():
    project = Project({"customers.csv": customers(0) + "1,Ann,1,denied,,,\n", "campaigns.muster": CAMPAIGNS.split("campaign thank_you")[0],
                       "messages.csv": MESSAGES.splitlines()[0] + "\n1,2026-11-01T10:00:00Z,x,sms,,,\n",
                       "complaints.csv": "customer_id,made_at\n1,2025-01-01T00:00:00Z\n"})
    for format in ("csv", "parquet"):
        out = project.folder / format
        expect(project.plan("--out", out, "--format", format), 0, "0 messages")
        assert tables(out)["contacts"] == []
        expect(project.plan("--history", out), 0)


# ---- histories that are not as they should be -----------------------------------------------------------------------


@case
def what_is_odd_in_a_history_is_counted_with_file_and_row():
    project = Project()
    rows = ["customer_id,sent_at,campaign,channel,role,version,offer"]
    rows += ["20,2026-11-30T10:00:00Z,winter_sale,email,message,warm,"] * 2          # the same twice: lines 2 and 3
    rows += ["21,2026-12-24T10:00:00Z,winter_sale,email,message,,"]                    # behind as of
    rows += ["22,2026-11-30T10:00:00Z,autumn,email,message,,"]                         # no campaign of these rules
    rows += ["23,2026-11-30T10:00:00Z,winter_sale,fax,message,,"]                      # no channel
    rows += ["999,2026-11-30T10:00:00Z,winter_sale,email,message,,"]                   # no customer
    history = project.write("sent.csv", "\n".join(rows) + "\n")
    done = expect(project.plan("--history", history, "--set-aside-at-most", "50%", "--json"), 0,
                  "sent.csv line 3", "is the same message as another row; both count",
                  "lies after the as of", "sent.csv line 4", "is no campaign of these rules", "line 5",
                  "is none of the values of its field", "sent.csv line 6",
                  "belongs to a profile that is not there", "sent.csv line 7")
    assert json.loads(done.stdout)["campaigns"]
    refused(project.plan("--history", history), "--set-aside-at-most")


@case
def a_history_that_is_none_is_refused_and_nothing_is_written():
    project = Project()
    out = project.folder / "out"
    refused(project.plan("--history", project.folder / "none.csv", "--out", out), "none.csv: there is no such file")
    refused(project.plan("--history", project.write("x.csv", "customer_id,campaign\n1,a\n"), "--out", out), "sent_at")
    refused(project.plan("--history", project.folder, "--out", out), "it holds no plan")
    refused(project.plan("--history", project.folder / "none.dat", "--out", out), "none.dat: there is no such file")
    other = project.write("other.csv", "customer_id,campaign,channel,sent_at,rolle\n")
    refused(project.plan("--history", other, "--out", out), "there is no column `role`, but `rolle`", "name it so in the file")
    first = project.folder / "first"
    expect(project.plan("--out", first, "--format", "csv"), 0)
    contacts = next(path for path in first.iterdir() if path.name.startswith("contacts-"))
    contacts.write_text("".join(contacts.read_text().splitlines(keepends=True)[:-1]))
    refused(project.plan("--history", first, "--out", out), "has changed since the plan was written")
    expect(project.plan("--history", contacts), 0)
    assert not out.exists()


# ---- reports --------------------------------------------------------------------------------------------------------


@case
def the_report_adds_up():
    report = json.loads(expect(Project().plan("--json"), 0).stdout)
    assert report["as_of"] == "2026-12-01T00:00:00Z" and report["profiles"] == 200
    for campaign in report["campaigns"]:
        left = campaign["audience"]
        for step in campaign["steps"]:
            left -= step["lost"]
            assert left == step["left"] and step["lost"] == sum(it["lost"] for it in step["clauses"])
        assert left == campaign["planned"]
    winter = report["campaigns"][0]
    assert sum(arm["size"] for arm in winter["splits"][0]["arms"]) == winter["planned"]
    for arm in winter["splits"][0]["arms"]:
        low, high = arm["interval_95"]
        assert low <= arm["share"] <= high and arm["as_promised"] == (low <= 0.5 <= high)
    offer = winter["offers"][0]
    assert offer["stock"] == 20 and offer["given_before"] == 1 and offer["given"] == 19 and offer["left"] == 0
    assert winter["without_offer"] == winter["planned"] - 19
    for when in ("before", "now", "after"):
        assert sum(report["pressure"]["profiles_by_messages"][when]) == 200
    assert report["messages"] == sum(campaign["planned"] for campaign in report["campaigns"])
    text = expect(Project().plan(), 0, "audience", "suppressed", "no consent", "over the limit", "planned", "promised").stdout
    assert "as of 2026-12-01T00:00:00Z" in text


@case
def one_campaign_alone_says_what_the_others_cost_it():
    project = Project()
    alone = json.loads(expect(project.plan("--campaign", "thank_you", "--json"), 0).stdout)
    assert [campaign["campaign"] for campaign in alone["campaigns"]] == ["thank_you"]
    whole = json.loads(project.plan("--json").stdout)
    thanks = whole["campaigns"][1]
    assert alone["alone"]["planned_with_all"] == thanks["planned"]
    assert alone["alone"]["planned_alone"] == thanks["planned"] + sum(it["profiles"] for it in alone["alone"]["lost_to_others"])
    expect(project.plan("--campaign", "thank_you"), 0, "thank_you alone", "at a cap: at most 1 messages in 7 days")
    refused(project.plan("--campaign", ""), "there is no campaign ``")
    refused(project.plan("--campaign", "thank_yu"), "there is no campaign `thank_yu`", "did you mean `thank_you`")


class Reader(html.parser.HTMLParser):
    """Fails on tags that do not close; notes what would be fetched."""

    VOID = {"meta", "link", "br", "img", "hr", "input", "rect", "line", "circle"}

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open, self.texts, self.ids, self.links, self.tags = [], [], set(), [], []

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.tags.append(tag)
        assert tag not in {"script", "link", "iframe", "img"}, tag
        assert "src" not in attributes and not any(name.startswith("on") for name in attributes)
        if "id" in attributes:
            assert attributes["id"] not in self.ids, "an id twice"
            self.ids.add(attributes["id"])
        if "href" in attributes:
            self.links.append(attributes["href"])
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.tags.append(tag)

    def handle_endtag(self, tag):
        assert self.open and self.open.pop() == tag, f"</{tag}> closes nothing"

    def handle_data(self, data):
        self.texts.append(data)


@case
def the_page_is_whole_and_needs_nothing_else():
    project = Project()
    project.write("campaigns.muster", CAMPAIGNS.replace('"Winter sale"\n  audience', '"Winter <sale> & more"\n  audience'))
    page = project.folder / "plan.html"
    expect(project.plan("--page", page), 0)
    text = page.read_text(encoding="utf-8")
    reader = Reader()
    reader.feed(text)
    reader.close()
    assert reader.open == [], reader.open
    assert all(link.startswith("#") and link[1:] in reader.ids for link in reader.links), reader.links
    assert "http" not in text and "@import" not in text and "url(" not in text
    words = "".join(reader.texts)
    for word in ("Winter <sale> & more", "in complainers", "95 % interval", "free_shipping", "Overlaps", "Pressure"):
        assert word in words, word
    assert reader.tags.count("svg") >= 4
    again = project.folder / "again.html"
    expect(project.plan("--page", again, "--threads", "3"), 0)
    assert again.read_bytes() == page.read_bytes()


@case
def a_page_that_cannot_be_written_leaves_nothing():
    project = Project()
    out = project.folder / "out"
    refused(project.plan("--page", project.folder / "no" / "page.html", "--out", out), "page.html: cannot be written")
    assert not out.exists() or not any(out.iterdir())
    pipe = project.folder / "pipe"
    os.mkfifo(pipe)
    refused(project.plan("--page", pipe, "--out", out), "it is not an ordinary file")
    assert pipe.is_fifo()
    link, page = project.folder / "link.html", project.write("page.html", "old")
    link.symlink_to(page)
    expect(project.plan("--page", link), 0)
    assert link.is_symlink() and page.read_text().startswith("<!"), "a link stays, and what it leads to is written"


# ---- one customer ---------------------------------------------------------------------------------------------------


@case
def why_tells_the_clause_and_the_values_that_decided():
    project = Project()
    expect(project.why("15"), 0, "winter_sale (Winter sale): left out", "suppressed: in complainers",
           "any complaints in the last 90 days is yes", "complaints in the last 90 days: 1")
    expect(project.why("12"), 0, "at a cap: at most 2 messages in 7 days", "the history counts at least 2")
    expect(project.why("11"), 0, "no consent: email_consent", "there is no consent")
    story = json.loads(expect(project.why("15", "--json"), 0).stdout)
    assert story["campaigns"][0]["reasons"][0]["reason"] == "suppressed"
    refused(project.why("4711"), "there is no customer `4711`")


@case
def why_shows_the_message_as_it_would_read():
    project = Project()
    story = json.loads(expect(project.why("199", "--json"), 0).stdout)
    message = story["campaigns"][0]["message"]
    subjects = {"warm": "Something warm, <b>Bob</b>", "plain": "Winter sale"}
    assert message["fields"]["subject"] == subjects[message["version"]], message
    assert message["fields"]["html"] == "<p>Dear &lt;b&gt;Bob&lt;/b&gt;</p>"
    expect(project.why("199"), 0, "winter_sale (Winter sale): planned", "subject: " + message["fields"]["subject"])


# ---- rows set aside count against sending ---------------------------------------------------------------------------

GUARDED = CAMPAIGNS.replace("suppress  in complainers\n  channel   sms", "suppress  (any complaints in the last 90 days and customer_id < 50)\n  channel   sms")
BROKEN = COMPLAINTS + "40,once upon a time\n100,yesterday\n"


@case
def a_list_with_rows_set_aside_is_unknown_where_it_suppresses():
    project = Project({"campaigns.muster": GUARDED, "complaints.csv": BROKEN})
    out = project.folder / "out"
    for engine in ("interpreter", "reference"):
        done = project.plan("--out", out, "--set-aside-at-most", "90%", "--engine", engine)
        expect(done, 0, "complaints: rows of 2 profiles were set aside", "counts against sending")
        found = tables(out)
        winter = {row["customer_id"]: row["reason"] for row in of(found["reasons"], "winter_sale")}
        assert winter[40] == "suppressed" and winter[100] == "suppressed", winter
        thanks = {row["customer_id"]: row["reason"] for row in of(found["reasons"], "thank_you")}
        assert thanks[40] == "suppressed" and thanks.get(100) != "suppressed", "100 is out of it whatever the list says"
    expect(project.why("100", "--set-aside-at-most", "90%"), 0, "not known whether it should be",
           "rows about it were set aside: complaints")


@case
def rows_that_could_be_about_anybody_stop_the_plan():
    project = Project({"complaints.csv": COMPLAINTS + ",2026-11-20T10:00:00Z\nseventeen,2026-11-20T10:00:00Z\n"})
    out = project.folder / "out"
    refused(project.plan("--out", out, "--set-aside-at-most", "90%"),
            "complaints: of 2 rows set aside nobody can say whom they are about", "--keyless-at-most 2")
    assert not out.exists()
    expect(project.plan("--out", out, "--set-aside-at-most", "90%", "--keyless-at-most", "2"), 0)
    unguarded = Project({"complaints.csv": COMPLAINTS + ",2026-11-20T10:00:00Z\n",
                         "campaigns.muster": CAMPAIGNS.replace("  suppress  in complainers\n", "")})
    expect(unguarded.plan("--set-aside-at-most", "90%"), 0)


# ---- what cannot be planned -----------------------------------------------------------------------------------------


@case
def rules_without_campaigns_and_wrong_rules_are_told():
    refused(Project({"campaigns.muster": ""}).plan(), "the rules have no campaign")
    wrong = Project({"campaigns.muster": CAMPAIGNS.replace("priority  30", "priority  40")}).plan()
    assert wrong.returncode == 1 and "error[" in wrong.stderr and wrong.stdout == "", show(wrong)


KINDS = """schema business version 1
  contacts messages
profile customer key customer_id
  customer_id  text
  account      account_id optional
  events messages at sent_at
    campaign  text
    channel   one of (email, sms)
profile account key account_id
  account_id     text
  tier           one of (free, business)
  email_consent  consent
  events logins at seen_at
  events messages at sent_at
    campaign  text
    channel   one of (email, sms)
source files for business
  customer from "customers.csv"
  customer.messages from "messages.csv"
    key = customer
  account from "accounts.csv"
    email_consent.status = email_consent
  account.messages from "letters.csv"
    key = account
  logins from "logins.csv"
    key = account
"""
QUIET = """campaigns
  at most 2 messages in 60 days
campaign come_back{kind}
  audience  {account}tier is business and no {account}logins in the last 30 days
  channel   email {needs}
test "the account has gone quiet":
  given account acme {{ tier: business, email_consent: granted }}
  given customer ann {{ account: acme }}
  as of 2026-12-01
  expect {who} planned come_back by email
"""


@case
def campaigns_are_for_one_kind_of_profile():
    files = {"rules.muster": KINDS,
             "customers.csv": "customer_id,account\na,x\nb,y\nc,\n",
             "accounts.csv": "account_id,tier,email_consent\nx,business,granted\ny,free,granted\nz,business,\n",
             "messages.csv": "customer,sent_at,campaign,channel\nc,2026-11-20T10:00:00Z,come_back,email\n",
             "letters.csv": "account,sent_at,campaign,channel\nx,2026-11-20T10:00:00Z,come_back,email\n",
             "logins.csv": "account,seen_at\ny,2026-11-30T10:00:00Z\n"}
    customers = QUIET.format(kind="", account="account.", needs="without consent", who="ann")
    accounts = QUIET.format(kind=" for account", account="", needs="needs email_consent", who="acme")

    project = Project({**files, "campaigns.muster": customers})
    expect(muster("check", project.folder), 0)
    expect(muster("test", project.folder), 0, "1 passed")
    for engine in ("interpreter", "reference"):
        expect(project.plan("--engine", engine), 0, "1 message to 1 of 3 profiles")
    expect(project.why("a"), 0, "customer a as of", "come_back: planned")
    expect(project.why("b"), 0, "come_back: not in the audience", "account.tier: free")

    project = Project({**files, "campaigns.muster": accounts})
    expect(muster("test", project.folder), 0, "1 passed")
    first = project.folder / "first"
    expect(project.plan("--out", first), 0, "1 message to 1 of 3 profiles")
    expect(project.why("z"), 0, "account z as of", "come_back")
    # What was planned is history of the kind it was planned for, and what goes for all goes for it.
    expect(project.plan("--history", first, as_of="2026-12-02"), 0, "0 messages to 0 of 3 profiles")

    mixed = customers + accounts.replace("come_back", "renewal").replace("campaigns\n  at most 2 messages in 60 days\n", "")
    refused(Project({**files, "campaigns.muster": mixed}).plan(), "a plan is of one kind of profile")


def main():
    failed = 0
    for function in CASES:
        begin = time.monotonic()
        name = function.__name__.replace("_", " ")
        try:
            function()
            print(f"ok      {name} ({time.monotonic() - begin:.1f} s)")
        except Exception as problem:  # pylint: disable=broad-except
            failed += 1
            print(f"FAILED  {name}: {problem}")
    print(f"{len(CASES) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    finally:
        shutil.rmtree(SCRATCH, ignore_errors=True)
