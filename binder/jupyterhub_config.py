"""What JupyterHub must know of the course, for a class on one server: guides/class_server.md.

Who may log in, by which spawner and with how much memory is said by the hub's own configuration.
"""

from pathlib import Path

c = get_config()  # noqa: F821  JupyterHub defines it

# A student's copy of the lessons, brought up to date; then the student's server.
START = Path(__file__).resolve().with_name("start")
c.Spawner.cmd = [str(START), "jupyterhub-singleuser"]
c.Spawner.default_url = "/lab/tree/my/00_start_here.ipynb"
c.Spawner.start_timeout = 180  # when a whole class starts at once

# A kernel whose notebook is closed keeps its memory for 20 minutes more, and then ends.
c.Spawner.args = [
    "--MappingKernelManager.cull_idle_timeout=1200",
    "--MappingKernelManager.cull_interval=120",
]
