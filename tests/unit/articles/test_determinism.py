"""Parse and dedupe give the same bytes in any process: not by hash seed, time zone or locale of the machine."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from schemas import wire
from schemas.articles import RawArticle

SCRIPT = """
import sys
from pathlib import Path
from schemas import wire
from schemas.articles import RawArticle
from streams.articles.dedupe import Dedupe
from streams.articles.parse import parse
dedupe = Dedupe()
for line in Path(sys.argv[1]).read_bytes().splitlines():
    parsed = parse(wire.decode(RawArticle, line))
    judged = dedupe.judge(parsed)
    sys.stdout.buffer.write(wire.encode(parsed) + b"\\n" + wire.encode(judged) + b"\\n")
"""


def test_the_same_bytes_in_every_process(
    raw_article: Callable[..., RawArticle], html_page: Callable[..., str], paragraphs: tuple[str, ...], tmp_path: Path
) -> None:
    head = (
        '<meta name="author" content="سلمیٰ رفیق, علی نقوی"><meta property="og:site_name" content="خبر نامہ">'
        '<script type="application/ld+json">[{"@type": ["NewsArticle"], "datePublished": "2026-03-10T22:00:00"}]</script>'
    )
    reads = [
        raw_article(html_page(*paragraphs, head=head), article_id="a", zone="Asia/Karachi"),
        raw_article(
            html_page(*paragraphs[::-1], head=head), article_id="b", url="https://other.example/1", zone="Asia/Kolkata"
        ),
        raw_article(
            html_page(*paragraphs[:3]), {"published": "11-03-2026 02:30 PM"}, article_id="c", url="https://third.example/1"
        ),
        raw_article(None, {"title": "سفیر سے ملاقات", "content": "<p>" + "</p><p>".join(paragraphs) + "</p>"}, article_id="d"),
    ]
    path = tmp_path / "raw.jsonl"
    path.write_bytes(b"\n".join(wire.encode(read) for read in reads))
    outputs = set()
    for seed, zone, locale in (("1", "UTC", "C"), ("2", "Asia/Karachi", "C.UTF-8"), ("77", "America/New_York", "C")):
        environment = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale}
        done = subprocess.run(
            [sys.executable, "-c", SCRIPT, str(path)],
            env=environment,
            cwd=Path(__file__).parents[3],
            capture_output=True,
            check=True,
        )
        outputs.add(done.stdout)
    assert len(outputs) == 1
    assert outputs.pop().count(b"\n") == 8
