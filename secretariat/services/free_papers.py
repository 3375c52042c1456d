"""Free papers 通知、通报、报告、请示、函、批复、简报: the clerk gives the words, the office and the body the form."""

from __future__ import annotations

import re

from secretariat.domain.bodies import Body
from secretariat.domain.documents import DocumentKind
from secretariat.domain.free_papers import FREE_KINDS, FreeWording
from secretariat.domain.issuers import Issuer
from secretariat.errors import RuleBroken
from secretariat.papers.correspondence import free
from secretariat.papers.correspondence.text import paragraphs_of
from secretariat.services import paper_facts
from secretariat.services.drafts import draft_paper
from secretariat.services.workplace import Workplace


class FreePapers:
    """Drafts free papers of a body; number, signer and dates are filled in at approval."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace

    def draft(self, wording: FreeWording) -> int:
        """Draft the paper as a new document and return its id. Not the text of another draft of the same title: that is renewed.

        Raises RuleBroken for a kind that is not free, without a title or text, for a request to several (one addressee, one
        matter), and for 密级 where an urgency is expected.
        """
        if wording.kind not in FREE_KINDS:
            raise RuleBroken(f"{wording.kind.label}不在这里起草。")
        title = "".join(wording.title.split())
        if not title:
            raise RuleBroken("请填写标题。")
        paragraphs = paragraphs_of(wording.text)
        if not paragraphs:
            raise RuleBroken("请填写正文。")
        if wording.kind is DocumentKind.REQUEST and re.search(r"[，、；]", wording.addressees.strip("，、；：")):
            raise RuleBroken("请示只主送一个上级机关，请只留一个，其他的放到抄送。")
        with self._workplace.act(f"起草{wording.kind.label}") as work:
            body = work.get(Body, wording.body_id)
            issuer = paper_facts.issuer_for(work.session, body)
            contact, telephone = paper_facts.contact_of(work.session, body)
            bulletin, request = wording.kind is DocumentKind.BULLETIN, wording.kind is DocumentKind.REQUEST
            paper = free.compose(free.FreePaper(
                kind=free.FreeKind(wording.kind.value), mark=_mark(wording.kind, issuer, body), urgency=wording.urgency.strip(),
                signers=(wording.signer.strip(),) if wording.signer.strip() else (), title=title,
                addressees="" if bulletin else wording.addressees.strip(), body=paragraphs, attachments=wording.attachments,
                issuer=issuer.name, contact=contact if request else "", telephone=telephone if request else "",
                note=wording.note.strip().strip("（）"), copies_to="" if bulletin else wording.copies_to.strip(),
                # A bulletin has neither addressees nor copies: it reports, is sent, and given out.
                report_to=wording.report_to.strip().rstrip("。") if bulletin else "",
                send_to=wording.copies_to.strip() if bulletin else "",
                distribute_to=wording.addressees.strip().rstrip("：:") if bulletin else "", imprint_issuer=issuer.name,
                publicity=wording.publicity or None, print_publicity=bool(wording.publicity)))
            document = draft_paper(work, wording.kind, paper, body_id=body.id, today=self._workplace.today(), issuer=issuer.name)
            work.commit()
            return document.id


def _mark(kind: DocumentKind, issuer: Issuer, body: Body) -> tuple[str, ...]:
    if kind is DocumentKind.BULLETIN:
        return (f"{body.name}简报",)
    return issuer.marks if kind is DocumentKind.LETTER else tuple(f"{name}文件" for name in issuer.marks)
