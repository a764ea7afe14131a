"""A lesson to be filled in, with all that the rules ask for."""

import json
import re
from pathlib import Path

from tools.course import Course, CourseError
from tools.files import write_whole
from tools.lectures import sections

TEMPLATE = Path(__file__).with_name("skeleton.py.txt")
QUESTION = "TODO: what does this lesson ask?"
MINUTES = 45
WRONG = """\
    "{stem}": {{
        "first_answer": [
            # TODO: what someone would write who has misread the question
            "def first_answer(x):\\n    return x.sum()  # TODO",
            "def first_answer(x):\\n    return x.max()  # TODO",
        ],
        "second_answer": [
            "def second_answer(x, y):\\n    return (x - y).mean()  # TODO",
            "def second_answer(x, y):\\n    return ((x - y) ** 2).sum()  # TODO",
        ],
    }},
"""


def new_lesson(course: Course, number: int, title: str = "") -> list[str]:
    """Write a lesson and its places in course.toml and the tests; return what is to do next."""
    lessons = course.lessons()
    if number != len(lessons):
        raise CourseError(
            f"the next lesson has the number {len(lessons):02}, got {number:02}: lessons stand in "
            "their order. Write it there, and move it afterwards."
        )
    title = " ".join(title.split()) or "TODO Title"
    stem = f"{number:02}_{'_'.join(re.findall('[a-z0-9]+', title.lower())) or 'lesson'}"
    if course.lesson(stem).exists():
        raise CourseError(f"lessons/{stem}.py is there already, and course.toml lacks it.")
    wrong = course.root / "tests" / "wrong_answers.py"
    answers, place, _ = wrong.read_text(encoding="utf-8").rpartition("}\n")
    if not place:
        raise CourseError("tests/wrong_answers.py must end in the line that closes WRONG, `}`.")
    text = TEMPLATE.read_text(encoding="utf-8")
    filled = {"HEADING": f"{number:02} · {title}", "QUESTION": QUESTION, "MINUTES": str(MINUTES)}
    for name, value in filled.items():
        text = text.replace(f"<{name}>", value)
    entry = described(number, stem, title, lessons[-1].stage if lessons else "TODO stage")
    toml = (course.root / "course.toml").read_text(encoding="utf-8").rstrip("\n")
    headings = sections(text)
    write_whole(course.root / "lectures" / f"{stem}.toml", lecture(headings))
    # course.toml last: only then is it a lesson.
    write_whole(course.lesson(stem), text)
    write_whole(wrong, f"{answers}{WRONG.format(stem=stem)}}}\n")
    write_whole(course.root / "course.toml", f"{toml}\n\n{entry}\n".lstrip("\n"))
    return [
        f"Written: lessons/{stem}.py and lectures/{stem}.toml, and the lesson's places in",
        "course.toml and tests/wrong_answers.py.",
        "It runs as it is. Next: fill in every TODO in these four, and needs in course.toml.",
        "Then: python -m tools.contents",
        f"      python -m tools.notebooks build 0 {number - 1} {number}",
        "      pytest tests/test_course.py tests/test_notebooks.py",
        "The rules, and how to try claims under other seeds: CONTRIBUTING.md.",
    ]


def lecture(headings: list[str]) -> str:
    """Return lectures/NN_name.toml of a lesson with these sections, to be filled in."""
    lines = [
        'goals = ["TODO: do what, after the lecture?"]',
        'before = "TODO: what must be known?"',
    ]
    for heading in headings:
        lines += ["", "[[sections]]", f"heading = {json.dumps(heading, ensure_ascii=False)}"]
        lines += ["minutes = 0", "short = 0", 'skip = "TODO: what to say instead of it?"']
    return "\n".join([*lines, ""])


def described(number: int, stem: str, title: str, stage: str) -> str:
    """Return a lesson's entry in course.toml; such texts look in TOML as in JSON."""
    values = {
        "number": number,
        "file": stem,
        "title": title,
        "short": title,
        "question": QUESTION,
        "stage": stage,
        "minutes": MINUTES,
        "needs": [],
    }
    lines = [f"{name} = {json.dumps(value, ensure_ascii=False)}" for name, value in values.items()]
    return "\n".join(["[[lessons]]", *lines])
