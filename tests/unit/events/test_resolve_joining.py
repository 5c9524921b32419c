"""Which tellings are of one event."""

import pytest


def test_two_outlets_tell_one_meeting(desk, tell, who):
    people = [who("عبداللہ یوسفزئی", "foreign_minister", "PK"), who("کریم حداد", "foreign_minister", "TN")]
    desk.article("a", [tell("meeting", "PK+TN", people, city=("Tunis", "TN"))])
    (event,) = desk.article("b", [tell("meeting", "PK+TN", people[:1])], hours=5)
    assert event.source_count == event.independent_sources == 2
    assert event.kind == "sources"
    assert [source.article_id for source in event.sources] == ["a", "b"]


@pytest.mark.parametrize(("one", "two"), [("پوتن", "پیوٹن"), ("ولادیمیر پوٹن", "پوتین"), ("گوتریس", "انتونیو گوٹیرس")])
def test_spellings_of_one_name_join(desk, tell, who, one, two):
    desk.article("a", [tell("call", "IN+RU", [who(one, "head_of_state", "RU")])])
    (event,) = desk.article("b", [tell("call", "IN+RU", [who(two, "head_of_state", "RU")])], hours=9)
    assert event.source_count == 2
    assert len(event.participants) == 1


def test_a_person_of_two_offices_is_told_by_either(desk, tell, who):
    desk.article(
        "a", [tell("meeting", "PK+TJ", [who("اسحاق ڈار", "deputy_head_of_government", "PK")], city=("Dushanbe", "TJ"))]
    )
    (event,) = desk.article(
        "b", [tell("meeting", "PK+TJ", [who(None, "foreign_minister", "PK")], city=("Dushanbe", "TJ"))], hours=3
    )
    assert event.source_count == 2


def test_two_men_of_one_family_name_stay_apart(desk, tell, who):
    desk.article("a", [tell("meeting", "KG+PK", [who("اکیل بیک جپاروف", "head_of_government", "KG")])])
    desk.article("b", [tell("meeting", "KG+PK", [who("صدیر ژاپاروف", "head_of_state", "KG")])], hours=2)
    assert len(desk.live()) == 2


def test_other_days_other_events(desk, tell):
    desk.article("a", [tell("meeting", "IR+OM", date="2026-03-01", date_precision="day")])
    desk.article("b", [tell("meeting", "IR+OM", date="2026-03-08", date_precision="day")], hours=1)
    assert len(desk.live()) == 2


def test_a_meeting_is_no_summit_of_two(desk, tell):
    desk.article("a", [tell("meeting", "IR+OM", date="2026-03-08")])
    desk.article("b", [tell("summit", "IR+OM", date="2026-03-08")])
    assert len(desk.live()) == 2


def test_a_truce_is_told_with_a_movement_or_with_its_country(desk, tell):
    desk.article("a", [tell("agreement", "IL+LB", date="2026-03-08", topics=["ceasefire"])])
    (event,) = desk.article("b", [tell("agreement", "HEZBOLLAH+IL", date="2026-03-08", topics=["ceasefire"])], hours=4)
    assert event.source_count == 2
    desk.article("c", [tell("meeting", "LB+US", date="2026-03-08")])
    desk.article("d", [tell("meeting", "HEZBOLLAH+US", date="2026-03-08")], hours=4)
    assert len(desk.live()) == 3


def test_two_sessions_of_the_council_about_one_state_are_two(desk, tell):
    def session(evidence):
        return tell("summit", "UN+US", organisation="UN", topics=["security"], evidence=evidence)

    desk.article("a", [session("سلامتی کونسل نے قرارداد مسترد کر دی")], published=None)
    desk.article("b", [session("ہنگامی اجلاس بلایا گیا ہے")], hours=2, published=None)
    assert len(desk.live()) == 2


def test_two_who_meet_at_a_conference_are_not_the_conference(desk, tell):
    desk.article("a", [tell("summit", "CN+IN+RU+BRICS", organisation="BRICS", date="2026-03-08", city=("Goa", "IN"))])
    desk.article("b", [tell("meeting", "IN+RU", organisation="BRICS", date="2026-03-08", city=("Goa", "IN"))], hours=2)
    assert sorted(event.type for event in desk.live()) == ["meeting", "summit"]


def test_a_conference_told_with_other_members_is_one(desk, tell):
    desk.article("a", [tell("summit", "CN+KZ+PK+RU+SCO+UZ", organisation="SCO", date="2026-03-08")])
    (event,) = desk.article("b", [tell("summit", "IN+RU+SCO", organisation="SCO")], hours=20)
    assert event.source_count == 2
    assert event.parties == ["CN", "IN", "KZ", "PK", "RU", "SCO", "UZ"]


def test_a_meeting_during_a_visit_is_part_of_it(desk, tell, who):
    guest = who("کریم حداد", "foreign_minister", "TN")
    desk.article("a", [tell("visit", "PK+TN", [guest], host="PK", visitor="TN"), tell("meeting", "PK+TN", [guest])])
    visit, meeting = sorted(desk.live(), key=lambda event: event.type, reverse=True)
    assert (visit.type, meeting.type) == ("visit", "meeting")
    assert meeting.part_of == visit.event_id


def test_a_meeting_finds_the_visit_that_is_told_later(desk, tell, who):
    desk.article("a", [tell("meeting", "PK+TN", date="2026-03-09")])
    first, second = desk.article("b", [tell("visit", "PK+TN", date="2026-03-09")], hours=3)
    meeting = next(event for event in (first, second) if event.type == "meeting")
    assert meeting.part_of is not None
    assert (meeting.kind, meeting.changed) == ("sources", ["part_of"])


def test_a_duplicate_is_a_source_that_does_not_count(desk, tell):
    desk.article("a", [tell("call", "QA+TR")])
    (event,) = desk.article("b", [tell("call", "QA+TR")], hours=1, duplicate_of="a")
    assert (event.source_count, event.independent_sources) == (2, 1)


def test_one_outlet_twice_counts_once(desk, tell):
    desk.article("a", [tell("call", "QA+TR", date="2026-03-09")], outlet="x")
    (event,) = desk.article("b", [tell("call", "QA+TR", date="2026-03-09")], hours=1, outlet="x")
    assert (event.source_count, event.independent_sources) == (2, 1)


def test_three_meetings_in_one_sentence_are_three(desk, tell):
    sentence = "صدر نے مصری، لیبیائی اور سوڈانی سفیروں سے الگ الگ ملاقاتیں کیں"
    told = [tell("meeting", f"{other}+PK", evidence=sentence, key="a:7:meeting") for other in ("EG", "LY", "SD")]
    assert len({event.event_id for event in desk.article("a", told)}) == 3


def test_a_late_article_joins_last_months_event(desk, tell):
    desk.article("a", [tell("agreement", "CN+NP", date="2026-03-09")])
    desk.article("other", [tell("agreement", "CN+NP", date="2026-04-05")], hours=24 * 27)
    (event,) = desk.article("b", [tell("agreement", "CN+NP", date="2026-03-09")], hours=24 * 30)
    assert [source.article_id for source in event.sources] == ["a", "b"]


def test_background_without_a_day_founds_nothing(desk, tell):
    assert desk.article("a", [tell("visit", "FR+MA", background=True)]) == []


def test_background_with_a_day_founds_an_event_that_never_alerts(desk, tell):
    (event,) = desk.article("a", [tell("visit", "FR+MA", background=True, date="2018-11-15")])
    assert event.background_only
    (event,) = desk.article("b", [tell("visit", "FR+MA", date="2018-11-15")], hours=1)
    assert not event.background_only


def test_the_previous_contact_of_the_same_parties(desk, tell):
    (first,) = desk.article("a", [tell("call", "KW+SA", date="2026-02-20")])
    (second,) = desk.article("b", [tell("meeting", "KW+SA", date="2026-03-08")])
    assert second.previous_contact is not None
    assert (second.previous_contact.event_id, second.previous_contact.date) == (first.event_id, "2026-02-20")


def test_an_article_that_tells_one_event_twice_does_not_keep_it_apart(desk, tell, who):
    told = [tell("summit", "PS+UN", organisation="UN", city=("New York", "US")) for _ in range(2)]
    desk.article("a", told)
    assert [event.source_count for event in desk.live()] == [2]
    assert desk.live()[0].independent_sources == 1


def test_an_article_that_tells_two_events_keeps_them_apart(desk, tell, who):
    first = tell("meeting", "CN+PK", [who("شہباز شریف", "head_of_government", "PK")], date="2026-03-09")
    second = tell("meeting", "CN+PK", [who("اسحاق ڈار", "foreign_minister", "PK")], date="2026-03-09")
    desk.article("a", [first, second])
    desk.article("b", [first], hours=1)
    desk.article("c", [second], hours=2)
    assert sorted(event.source_count for event in desk.live()) == [2, 2]


def test_a_plan_told_after_the_event_is_for_another_one(desk, tell, who):
    people = [who("کریم حداد", "foreign_minister", "TN")]
    desk.article("a", [tell("meeting", "FR+TN", people, date="2026-03-07")])
    desk.article("b", [tell("meeting", "FR+TN", people, status="planned", date="2026-03-16")], hours=96)
    assert sorted(event.status for event in desk.live()) == ["held", "planned"]


def test_the_visit_that_the_news_recalls_is_not_the_one_it_reports(desk, tell, who):
    news = tell("visit", "PK+SA", [who(None, "delegation", "PK")])
    history = tell("visit", "PK+SA", [who("شہباز شریف", "head_of_government", "PK")], background=True, date="2025-10")
    desk.article("a", [news, history])
    assert sorted(event.background for event in desk.live()) == [False, True]


def test_a_lender_meets_the_minister_and_the_board_separately(desk, tell, who):
    lender = who("ہیلن مارش", "igo_official", "ADB")
    minister = who("رام پرساد", "minister", "NP", office="وزیر خزانہ")
    nameless = who(None, "minister", "NP", office="وزیر خزانہ")
    board = who(None, "other", "NP", office="چیئرمین ٹیکس بورڈ")
    desk.article("a", [tell("meeting", "ADB+NP", [lender, minister], evidence="بینک")])
    desk.article("b", [tell("meeting", "ADB+NP", [lender, board], evidence="ٹیکس")], hours=2)
    desk.article("c", [tell("meeting", "ADB+NP", [lender, nameless], evidence="قرض")], hours=4)
    assert sorted([source.article_id for source in event.sources] for event in desk.live()) == [["a", "c"], ["b"]]
