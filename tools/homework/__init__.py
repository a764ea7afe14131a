"""The exercises of the lessons as homework that grades itself, for nbgrader and for otter-grader.

    python -m tools.homework nbgrader OUT [LESSON ...]            a course folder of nbgrader
    python -m tools.homework otter OUT [LESSON ...]               assignments of otter-grader
    python -m tools.homework grade SUBMISSIONS --assignments OUT  all of them, within limits

What comes out, and how points are set: CONTRIBUTING.md.
"""
