"""Background runs: the newest request wins, bursts do not queue, nothing is lost or left over."""

import threading
import time
from types import SimpleNamespace

import pytest
import torch

from aelib import training
from aelib.models import Autoencoder
from aelib.widgets import background
from aelib.widgets.background import LatestRun

LONG = 3600  # a quiet time that no test lives to see the end of
PATIENCE = 60  # seconds until a test gives up; on a good day nothing waits that long


def threads():
    return [thread for thread in threading.enumerate() if thread.name == "aelib-run"]


def wait_until(condition):
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.001)


class Jobs:
    """Makes jobs that write down when they start and how they end."""

    def __init__(self):
        self.started, self.stopped, self.at_once, self.most_at_once = [], [], 0, 0

    def short(self, name):
        def job(stop):
            self._start(name)
            self.at_once -= 1

        return job

    def long(self, name):
        """Return a job that runs until it is told to stop."""

        def job(stop):
            self._start(name)
            wait_until(stop)
            self.stopped.append(name)
            self.at_once -= 1

        return job

    def _start(self, name):
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        self.started.append(name)


@pytest.fixture
def jobs():
    return Jobs()


@pytest.fixture
def new_run():
    """Make runs; close them after the test, and see that no thread stays behind."""
    runs = []

    def make(**settings):
        runs.append(LatestRun(**settings))
        return runs[-1]

    yield make
    for run in runs:
        run.close(timeout=PATIENCE)
    wait_until(lambda: not threads())


@pytest.fixture
def clock(monkeypatch):
    """A clock that only the test moves; what waits looks at it every `quiet` seconds."""
    now = SimpleNamespace(seconds=100.0)
    fake = SimpleNamespace(monotonic=lambda: now.seconds)
    monkeypatch.setattr(background, "time", fake)
    return now


# ---- Which job runs, and when --------------------------------------------------------------------


def test_the_first_request_starts_at_once_and_off_this_thread(new_run):
    run, seen, started = new_run(quiet=LONG), [], threading.Event()

    def job(stop):
        seen.extend([threading.current_thread(), run.busy, stop()])
        started.set()

    assert not run.busy and not threads()
    run.request(job)
    assert started.wait(PATIENCE)
    thread, busy, stop = seen
    assert thread is not threading.main_thread() and thread.daemon and thread.name == "aelib-run"
    assert busy is True and stop is False
    wait_until(lambda: not run.busy)
    wait_until(lambda: not threads())


def test_the_latest_wins(new_run, jobs, clock):
    run = new_run(quiet=0.1)
    run.request(jobs.long("first"))
    wait_until(lambda: jobs.started == ["first"])
    run.request(jobs.long("replaced"))
    run.request(jobs.long("last"))
    assert run.busy
    clock.seconds += 0.1
    wait_until(lambda: len(jobs.started) == 2)
    assert jobs.started == ["first", "last"] and jobs.stopped == ["first"]
    run.stop()
    wait_until(lambda: not run.busy)
    assert jobs.stopped == ["first", "last"] and jobs.most_at_once == 1


@pytest.mark.parametrize("kind", ["short", "long"])
def test_twenty_requests_in_a_second_start_two_jobs(kind, new_run, jobs, clock):
    run, job = new_run(quiet=0.25), getattr(jobs, kind)
    run.request(job(0))
    wait_until(lambda: jobs.started == [0])
    for number in range(1, 20):
        clock.seconds += 0.05
        run.request(job(number))
        time.sleep(0.02)  # for a job that starts too early to show itself
    assert jobs.started == [0] and run.busy
    clock.seconds += 0.25
    wait_until(lambda: len(jobs.started) == 2)
    run.stop()
    wait_until(lambda: not run.busy)
    assert jobs.started == [0, 19] and jobs.most_at_once == 1


def test_a_burst_by_the_real_clock(new_run, jobs):
    run, times = new_run(quiet=0.25), [time.monotonic()]
    for number in range(20):
        run.request(jobs.short(number))
        times.append(time.monotonic())
    wait_until(lambda: not run.busy)
    # A machine that stood still in between has made two bursts of one.
    pauses = sum(later - earlier > 0.25 for earlier, later in zip(times, times[2:], strict=False))
    assert len(jobs.started) <= 2 + pauses and jobs.started[-1] == 19


def test_a_request_waits_for_quiet_by_the_real_clock(new_run, jobs):
    run, starts = new_run(quiet=0.3), []
    run.request(jobs.long("old"))
    wait_until(lambda: jobs.started == ["old"])
    asked = time.monotonic()
    run.request(lambda stop: starts.append(time.monotonic()))
    wait_until(lambda: not run.busy)
    assert len(starts) == 1 and starts[0] >= asked + 0.3


def test_after_a_quiet_time_a_request_starts_at_once(new_run, jobs, clock):
    run = new_run(quiet=LONG)
    run.request(jobs.short(1))
    wait_until(lambda: not run.busy)
    clock.seconds += LONG + 1
    run.request(jobs.short(2))
    wait_until(lambda: jobs.started == [1, 2])
    wait_until(lambda: not run.busy)
    run.request(jobs.short(3))
    clock.seconds += LONG - 1
    time.sleep(0.1)
    assert jobs.started == [1, 2] and run.busy


def test_what_replaces_a_running_job_waits_for_quiet_too(new_run, jobs, clock):
    """Else the first step of a new drag, on top of a long run, would start a job of its own."""
    run = new_run(quiet=LONG)
    run.request(jobs.long("old"))
    wait_until(lambda: jobs.started == ["old"])
    clock.seconds += LONG + 1
    run.request(jobs.short("new"))
    wait_until(lambda: jobs.stopped == ["old"])
    time.sleep(0.1)
    assert jobs.started == ["old"] and run.busy


def test_the_next_job_waits_until_the_old_one_has_ended(new_run, jobs):
    run, started, release = new_run(quiet=0), threading.Event(), threading.Event()

    def stubborn(stop):
        started.set()
        assert release.wait(PATIENCE)
        jobs.stopped.append(stop())

    run.request(stubborn)
    assert started.wait(PATIENCE)
    run.request(jobs.short("next"))
    time.sleep(0.1)
    assert jobs.started == []
    release.set()
    wait_until(lambda: not run.busy)
    assert jobs.stopped == [True] and jobs.started == ["next"]


@pytest.mark.parametrize("signal", ["idle", "last line"])
def test_no_request_is_lost_while_the_thread_ends(signal, new_run, jobs):
    run, expected = new_run(quiet=0), list(range(300))
    for number in expected:
        done = threading.Event()
        run.request(lambda stop, n=number, done=done: (jobs.short(n)(stop), done.set()))
        if signal == "idle":
            wait_until(lambda: not run.busy)
        else:
            assert done.wait(PATIENCE)
    wait_until(lambda: not run.busy)
    assert jobs.started == expected and jobs.most_at_once == 1


def test_requests_from_many_threads(new_run, jobs):
    run = new_run(quiet=0)

    def ask(name):
        for number in range(100):
            run.request(jobs.short((name, number)))

    askers = [threading.Thread(target=ask, args=(name,)) for name in range(4)]
    for asker in askers:
        asker.start()
    for asker in askers:
        asker.join(PATIENCE)
    run.request(jobs.short("last"))
    wait_until(lambda: not run.busy)
    assert jobs.started[-1] == "last" and jobs.most_at_once == 1


def test_a_job_may_request_the_next(new_run, jobs):
    run = new_run(quiet=0)
    run.request(lambda stop: run.request(jobs.short("next")))
    wait_until(lambda: not run.busy)
    assert jobs.started == ["next"]


def test_wait_returns_when_nothing_runs_or_waits_any_more(new_run, jobs):
    run = new_run(quiet=0.05)
    run.wait()
    run.request(jobs.short("first"))
    run.request(jobs.short("second"))
    run.wait()
    assert not run.busy and jobs.started[-1] == "second"


def test_a_job_that_waits_for_itself_is_told_so(new_run):
    run, said = new_run(quiet=0, on_error=lambda error: said.append(str(error))), []
    run.request(lambda stop: run.wait())
    wait_until(lambda: not run.busy)
    assert said == ["a job cannot wait for its own end."]


# ---- Stop and close ------------------------------------------------------------------------------


def test_stop_takes_effect_soon(new_run, jobs):
    """The best of three, for the sake of noisy machines: a job that never stops fails them all."""
    run = new_run(quiet=0)

    def seconds(name):
        run.request(jobs.long(name))
        wait_until(lambda: jobs.started[-1:] == [name])
        start = time.monotonic()
        run.stop()
        wait_until(lambda: not run.busy)
        return time.monotonic() - start

    assert min(seconds(name) for name in range(3)) < 0.5
    assert jobs.stopped == [0, 1, 2]


def test_stop_forgets_what_waits(new_run, jobs):
    run = new_run(quiet=LONG)
    run.stop()
    run.request(jobs.short("first"))
    wait_until(lambda: not run.busy)
    run.request(jobs.short("forgotten"))
    assert run.busy
    run.stop()
    assert not run.busy
    wait_until(lambda: not threads())
    assert jobs.started == ["first"]


def test_a_request_right_after_stop_does_not_add_a_thread(new_run, jobs):
    run = new_run(quiet=LONG)
    for _ in range(20):
        run.request(jobs.short("any"))
        run.stop()
        run.request(jobs.short("any"))
        wait_until(lambda: len(threads()) <= 1)


def test_close_ends_a_run_and_its_thread(new_run, jobs):
    run = new_run(quiet=LONG)
    run.request(jobs.long("running"))
    wait_until(lambda: jobs.started == ["running"])
    run.request(jobs.short("waiting"))
    run.close(timeout=PATIENCE)
    assert not threads() and not run.busy
    assert jobs.started == jobs.stopped == ["running"]
    with pytest.raises(RuntimeError, match=r"^this LatestRun is closed: make a new one .*\.$"):
        run.request(jobs.short("late"))
    run.close()
    run.stop()
    assert not threads() and jobs.started == ["running"]


def test_close_does_not_wait_out_the_quiet_time(new_run, jobs):
    run = new_run(quiet=LONG)
    run.request(jobs.short("first"))
    wait_until(lambda: not run.busy)
    run.request(jobs.short("waiting"))
    time.sleep(0.1)  # until the thread waits
    run.close(timeout=PATIENCE)
    assert not threads() and jobs.started == ["first"]


def test_close_with_nothing_to_do(new_run):
    new_run().close()
    assert not threads()


def test_close_gives_up_on_a_job_that_does_not_listen(new_run):
    run, started, release = new_run(quiet=0), threading.Event(), threading.Event()
    run.request(lambda stop: (started.set(), release.wait(PATIENCE)))
    assert started.wait(PATIENCE)
    run.close(timeout=0.05)
    assert run.busy and threads()
    release.set()


def test_a_job_may_close_its_own_run(new_run):
    run, seen, done = new_run(quiet=0), [], threading.Event()

    def job(stop):
        run.close()
        seen.append(stop())
        done.set()

    run.request(job)
    assert done.wait(PATIENCE), "it waited for itself"
    assert seen == [True]
    wait_until(lambda: not threads())
    with pytest.raises(RuntimeError, match="closed"):
        run.request(job)


# ---- Errors --------------------------------------------------------------------------------------


def fail(stop):
    raise ZeroDivisionError("the job failed")


@pytest.fixture
def hooked(monkeypatch):
    """What reaches `threading.excepthook`."""
    errors = []
    monkeypatch.setattr(threading, "excepthook", errors.append)
    return errors


def test_errors_reach_on_error_and_the_next_request_runs(new_run, jobs, hooked):
    errors = []
    run = new_run(quiet=0, on_error=errors.append)
    for number in range(3):
        run.request(fail)
        wait_until(lambda: not run.busy)
        run.request(jobs.short(number))
        wait_until(lambda: not run.busy)
    assert [str(error) for error in errors] == ["the job failed"] * 3 and not hooked
    assert jobs.started == [0, 1, 2]


@pytest.mark.parametrize("error", [ZeroDivisionError, SystemExit, KeyboardInterrupt])
def test_without_on_error_the_hook_for_threads_sees_them(error, new_run, jobs, hooked):
    run = new_run(quiet=0.2)

    def job(stop):
        jobs.short("failing")(stop)
        run.request(jobs.short("waiting"))  # the same thread has to live on for this one
        raise error("the job failed")

    run.request(job)
    wait_until(lambda: not run.busy)
    assert jobs.started == ["failing", "waiting"]
    assert [str(args.exc_value) for args in hooked] == ["the job failed"]
    assert hooked[0].exc_type is error and hooked[0].thread.name == "aelib-run"
    assert hooked[0].exc_traceback is not None


def test_an_on_error_that_fails_does_no_harm(new_run, jobs, hooked):
    run = new_run(quiet=0, on_error=lambda error: [][0])
    run.request(fail)
    wait_until(lambda: not run.busy)
    run.request(jobs.short("next"))
    wait_until(lambda: not run.busy)
    assert jobs.started == ["next"]
    assert [args.exc_type for args in hooked] == [IndexError]


@pytest.mark.parametrize(
    ("settings", "error", "message"),
    [
        ({"quiet": -1}, ValueError, "quiet must be a finite number"),
        ({"quiet": float("nan")}, ValueError, "quiet must be a finite number"),
        ({"quiet": float("inf")}, ValueError, "quiet must be a finite number"),
        ({"quiet": True}, TypeError, "quiet must be a number, got"),
        ({"quiet": "1"}, TypeError, "quiet must be a number, got"),
        ({"on_error": "print"}, TypeError, "on_error must be a function"),
    ],
)
def test_bad_settings_are_refused(settings, error, message):
    with pytest.raises(error, match=f"^{message} .*[.]$"):
        LatestRun(**settings)


def test_a_job_that_is_no_function_is_refused(new_run):
    run = new_run()
    with pytest.raises(TypeError, match="^job must be a function .*[.]$"):
        run.request(3)
    assert not run.busy and not threads()


# ---- With training -------------------------------------------------------------------------------


def test_a_new_training_run_takes_the_place_of_the_old(new_run):
    run, histories, started = new_run(quiet=0), [], threading.Event()
    x = torch.rand(20, 4, generator=torch.Generator().manual_seed(0))

    def train(epochs):
        def job(stop):
            settings = {"batch_size": 8, "device": "cpu", "progress": False}
            on_epoch = lambda _: started.set()  # noqa: E731
            model = Autoencoder((4, 2))
            histories.append(
                training.fit(model, x, epochs=epochs, stop=stop, on_epoch=on_epoch, **settings)
            )

        return job

    run.request(train(epochs=10**7))
    assert started.wait(PATIENCE)
    run.request(train(epochs=2))
    wait_until(lambda: not run.busy)
    first, second = histories
    assert first.interrupted and first.train_loss
    assert not second.interrupted and len(second.train_loss) == 2
