"""Reading article files: what is taken, what is filled in, what is reported."""

import gzip
import io
import json
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from schemas.articles import Article
from sifarat.article_files import UNDATED, BadLine, article_files, read_articles, total_bytes


def write(path: Path, *objects: object) -> Path:
    path.write_text("".join(json.dumps(o, ensure_ascii=False) + "\n" for o in objects), "utf-8")
    return path


def read(*paths: str | Path) -> tuple[list[Article], list[BadLine]]:
    bad: list[BadLine] = []
    return list(read_articles(paths, bad.append)), bad


def test_only_id_and_text_are_needed(tmp_path: Path) -> None:
    [article], bad = read(write(tmp_path / "a.jsonl", {"id": "x-1", "text": "ایک خبر"}))
    assert (article.article_id, article.text, article.title, article.outlet) == ("x-1", "ایک خبر", "", "")
    assert article.audience_country is None
    assert article.fetched_at == UNDATED
    assert article.source == "file"
    assert bad == []


def test_country_and_zone_come_from_the_outlet_else_from_the_host(tmp_path: Path) -> None:
    articles, _ = read(
        write(
            tmp_path / "a.jsonl",
            {"id": "1", "text": "خبر", "outlet": "jang"},
            {"id": "2", "text": "خبر", "url": "https://www.bbc.com/urdu/articles/abc"},
            {"id": "3", "text": "خبر", "outlet": "jang", "audience_country": "IN"},
            {"id": "4", "text": "خبر", "outlet": "nobody-knows", "url": "https://example.org/1"},
        )
    )
    assert [(a.outlet, a.audience_country, a.zone) for a in articles] == [
        ("jang", "PK", "Asia/Karachi"),
        ("bbc", "PK", "Europe/London"),
        ("jang", "IN", "Asia/Karachi"),
        ("nobody-knows", None, None),
    ]


@pytest.mark.parametrize(
    ("published", "moment", "day"),
    [
        ("2026-02-03", datetime(2026, 2, 3, tzinfo=UTC), "2026-02-03"),
        ("2026-02-03T22:30:00Z", datetime(2026, 2, 3, 22, 30, tzinfo=UTC), "2026-02-04"),
        ("2026-02-03T01:00:00", datetime(2026, 2, 2, 20, 0, tzinfo=UTC), "2026-02-03"),
        ("2026-02-03 01:00:00+05:00", datetime(2026, 2, 2, 20, 0, tzinfo=UTC), "2026-02-03"),
        (None, None, None),
        ("", None, None),
    ],
)
def test_published_is_read_in_the_clock_of_the_outlet(
    tmp_path: Path, published: str | None, moment: datetime | None, day: str | None
) -> None:
    [article], _ = read(write(tmp_path / "a.jsonl", {"id": "1", "text": "خبر", "outlet": "jang", "published": published}))
    assert (article.published, article.published_date) == (moment, day)


def test_without_a_fetch_time_the_day_of_publication_stands_in(tmp_path: Path) -> None:
    dated, fetched = read(
        write(
            tmp_path / "a.jsonl",
            {"id": "1", "text": "خبر", "published": "2026-02-03T22:30:00Z"},
            {"id": "2", "text": "خبر", "published": "2026-02-03", "fetched_at": "2026-02-05T06:00:00Z"},
        )
    )[0]
    assert dated.fetched_at == datetime(2026, 2, 3, tzinfo=UTC)
    assert fetched.fetched_at == datetime(2026, 2, 5, 6, tzinfo=UTC)


def test_bad_lines_are_reported_and_the_rest_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(
        b'\xef\xbb\xbf{"id": "1", "text": "a"}\n'
        b"\n"
        b"{broken\n"
        b'{"id": "2", "text": 5}\n'
        b'{"text": "nothing names it"}\n'
        b'{"id": "3"}\n'
        b'{"id": "4", "text": "a", "published": "yesterday"}\n'
        b'{"id": "5", "text": "a", "zone": "Mars/Olympus"}\n'
        b'{"id": "6", "text": "\xff\xfe"}\n'
        b'{"id": "7", "text": "last"}'
    )
    articles, bad = read(path)
    assert [a.article_id for a in articles] == ["1", "7"]
    assert [b.line for b in bad] == [3, 4, 5, 6, 7, 8, 9]
    assert all(b.file == str(path) and b.reason for b in bad)
    assert "yesterday" in bad[4].reason
    assert "Mars/Olympus" in str(bad[5])


def test_an_article_without_id_gets_the_one_the_poller_would_give(tmp_path: Path) -> None:
    from schemas.ids import article_id

    [article], _ = read(write(tmp_path / "a.jsonl", {"url": "http://Example.org/x?utm_source=f", "text": "خبر"}))
    assert article.article_id == article_id(url="https://example.org/x")


def test_folders_gzip_and_single_objects(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    with gzip.open(tmp_path / "b.jsonl.gz", "wt", encoding="utf-8") as file:
        file.write('{"id": "b1", "text": "خبر"}\n{"id": "b2", "text": "خبر"}\n')
    (tmp_path / "deep" / "c.json").write_text(json.dumps({"id": "c", "text": "خبر"}, indent=2), "utf-8")
    (tmp_path / "a.json").write_text('[{"id": "a1", "text": "x"}, {"id": "a2", "text": "x"}]', "utf-8")
    (tmp_path / "d.json").write_text('{"id": "d1", "text": "x"}\n{"id": "d2", "text": "x"}\n', "utf-8")
    (tmp_path / "notes.txt").write_text("no article file")
    articles, bad = read(tmp_path)
    assert [a.article_id for a in articles] == ["a1", "a2", "b1", "b2", "d1", "d2", "c"]
    assert bad == []


def test_a_cut_gzip_file_gives_what_can_be_read(tmp_path: Path) -> None:
    whole = gzip.compress("".join(f'{{"id": "{i}", "text": "{"خبر" * 50}{i * 7919}"}}\n' for i in range(2000)).encode())
    path = tmp_path / "cut.jsonl.gz"
    path.write_bytes(whole[: len(whole) // 2])
    articles, bad = read(path)
    assert 0 < len(articles) < 2000
    assert bad[-1].line == 0
    assert "cannot be read to its end" in bad[-1].reason


def test_an_id_met_again_is_a_further_read(tmp_path: Path) -> None:
    line = {"id": "1", "text": "خبر"}
    articles, _ = read(write(tmp_path / "a.jsonl", line, {**line, "text": "خبر، درست کی گئی"}, {"id": "2", "text": "x"}))
    assert [(a.article_id, a.read) for a in articles] == [("1", 1), ("1", 2), ("2", 1)]


def test_an_article_in_another_language_is_marked_and_kept(tmp_path: Path) -> None:
    persian = "وزیر امور خارجه گفت که این گفتگوها در هفته آینده از سر گرفته خواهد شد و هیچ پیش شرطی برای آن در نظر نیست."
    urdu = "وزیر خارجہ نے کہا ہے کہ یہ بات چیت اگلے ہفتے دوبارہ شروع ہو گی اور اس کے لیے کوئی شرط نہیں رکھی گئی۔"
    articles, bad = read(write(tmp_path / "a.jsonl", {"id": "fa", "text": persian}, {"id": "ur", "text": urdu}))
    assert [(a.article_id, a.language, a.rejected) for a in articles] == [("fa", "fa", "not_urdu"), ("ur", "ur", "")]
    assert bad == []


def test_missing_paths_and_empty_folders_are_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="nowhere"):
        read_articles([tmp_path / "nowhere.jsonl"])
    with pytest.raises(FileNotFoundError, match="no article files"):
        article_files([tmp_path])


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    class Stdin:
        buffer = io.BufferedReader(io.BytesIO(gzip.compress(b'{"id": "1", "text": "a"}\n')))

    monkeypatch.setattr(sys, "stdin", Stdin)
    articles, bad = read("-")
    assert [a.article_id for a in articles] == ["1"]
    assert bad == []
    assert total_bytes(["-"]) is None


def test_bytes_taken_from_disk_add_up(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", *({"id": str(i), "text": "خبر " * 400} for i in range(300)))
    taken: list[int] = []
    assert len(list(read_articles([path], on_bytes=taken.append))) == 300
    assert sum(taken) == total_bytes([path]) == path.stat().st_size
