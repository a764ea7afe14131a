"""What JupyterHub must know of the course, for a class on one server: guides/class_server.md.

It says neither who may log in nor which spawner is used: the hub's own configuration does.
"""

from pathlib import Path

COURSE = Path(__file__).resolve().parents[1]

c = get_config()  # noqa: F821  JupyterHub defines it

# A student's copy of the lessons, brought up to date; then the student's server.
c.Spawner.cmd = [str(COURSE / "binder" / "start"), "jupyterhub-singleuser"]
c.Spawner.default_url = "/lab/tree/my/00_start_here.ipynb"
c.Spawner.start_timeout = 180  # when a whole class starts at once

# One copy of the data for all, and one thread each: else everybody's nets ask for every core at once.
c.Spawner.environment = {"AELIB_DATA": str(COURSE / "data"), "OMP_NUM_THREADS": "1"}

# A lesson whose tab is closed keeps its memory for 20 minutes more.
c.Spawner.args = [
    "--MappingKernelManager.cull_idle_timeout=1200",
    "--MappingKernelManager.cull_interval=120",
]

# Of the spawners for one server, only systemd's holds to this.
c.SystemdSpawner.mem_limit = "2G"
