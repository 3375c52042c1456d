"""Where in a notice a rule stands written."""

from __future__ import annotations

import re

_ARTICLE = re.compile(r"^[ \t\u3000]*(?:第([一二三四五六七八九十]+)条|([一二三四五六七八九十]+)、)", re.MULTILINE)


def source_of_rule(number: str | None, text: str, words: str) -> str:
    """Return the notice and article where a rule stands, 澄政办〔2024〕17号第二条; empty where its words do not occur.

    ``words`` is a regular expression for the rule's words; the article is the last one that begins before them.
    """
    found = re.search(words, text)
    if found is None:
        return ""
    before = [one[1] or one[2] for one in _ARTICLE.finditer(text, 0, found.start())]
    return f"{number or '成立通知'}{f'第{before[-1]}条' if before else ''}"
