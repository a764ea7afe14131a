"""Tables of your own: there and back in their units, and what is wrong is refused."""

import numpy as np
import pytest
import torch
from refusals import refused

from aelib import data, training
from aelib.models import Autoencoder

pandas = pytest.importorskip("pandas")  # optional, as for whoever uses the package


def readings(rows=50):
    rng = np.random.default_rng(1)
    return pandas.DataFrame(
        {"hPa": 1000 + 10 * rng.normal(size=rows), "m/s": rng.gamma(2.0, size=rows)}
    )


class TestFromTable:
    def test_training_rows_alone_set_the_scale_and_all_comes_back(self, capsys):
        frame = readings()
        table = data.from_table(frame)
        assert len(table.x_train) == 40 and len(table.x_test) == 10
        train = frame.loc[table.index_train].to_numpy()
        torch.testing.assert_close(
            table.x_train, torch.tensor((train - train.mean(axis=0)) / train.std(axis=0)).float()
        )
        pandas.testing.assert_frame_equal(
            table.to_units(table.x_test).set_axis(table.index_test),
            frame.loc[table.index_test],
            rtol=1e-5,
        )
        torch.testing.assert_close(table.to_rows(frame.loc[table.index_test]), table.x_test)
        assert table.columns == ("hPa", "m/s") and table.y_train is None
        line = "table: 50 rows of 2 columns, 40 to train on and 10 to test; standardised by the"
        assert line in capsys.readouterr().out

    def test_a_file_gives_what_its_frame_gives(self, tmp_path):
        path = tmp_path / "wind.csv"
        readings().to_csv(path, index=False)
        for given in (path, str(path)):
            found = data.from_table(given)
            assert found.name == "wind"
            torch.testing.assert_close(found.x_train, data.from_table(readings()).x_train)

    def test_the_last_rows_are_kept_where_time_counts(self):
        table = data.from_table(readings(), shuffle=False)
        assert table.index_train.tolist() == list(range(40))
        assert table.index_test.tolist() == list(range(40, 50))

    @pytest.mark.parametrize("missing", ["median", "mean"])
    def test_gaps_are_filled_by_training_rows(self, missing, capsys):
        frame = readings()
        frame.loc[[3, 7, 45], "m/s"] = np.nan
        table = data.from_table(frame, missing=missing, shuffle=False)
        expected = getattr(frame["m/s"][:40], missing)()
        units = table.to_units(torch.cat([table.x_train, table.x_test]))
        np.testing.assert_allclose(units.loc[[3, 7, 45], "m/s"], expected, rtol=1e-5)
        assert (
            f"by the {missing} of their column's training rows: 3 missing values"
            in capsys.readouterr().out
        )
        late = frame.loc[[45]]
        torch.testing.assert_close(table.to_rows(late)[0], table.x_test[5])

    def test_rows_with_gaps_can_be_left_out(self, capsys):
        frame = readings()
        frame.loc[[3, 7, 45], "m/s"] = np.nan
        frame["what"] = np.arange(50) % 2
        table = data.from_table(frame, missing="drop", labels="what")
        kept = [*table.index_train, *table.index_test]
        assert sorted(kept) == [i for i in range(50) if i not in (3, 7, 45)]
        assert [*table.y_train.tolist(), *table.y_test.tolist()] == [i % 2 for i in kept]
        assert "left out, with a missing value: 3 rows" in capsys.readouterr().out

    def test_what_holds_nothing_is_left_out_and_named(self, capsys):
        frame = readings().assign(broken=np.nan, still=4.5, late=0.0)
        frame.loc[45:, "late"] = 9.0  # differs in the test rows only
        frame.loc[10] = np.nan
        table = data.from_table(frame, shuffle=False, seed=3)
        assert table.columns == ("hPa", "m/s") and len(table.x_train) == 39
        lines = capsys.readouterr().out
        assert "left out, without any value: broken" in lines
        assert "left out, without any value: 1 row" in lines
        assert "left out, with no two values in the training rows: still, late" in lines
        assert table.x_train.isfinite().all() and table.x_test.isfinite().all()

    def test_labels_are_kept_apart(self, capsys):
        frame = readings().assign(state=["ok", "worn"] * 25, time=pandas.Timestamp("2026-01-01"))
        table = data.from_table(frame, labels="state", drop=["time"])
        assert table.columns == ("hPa", "m/s") and table.classes == ("ok", "worn")
        assert table.y_train.tolist() == [i % 2 for i in table.index_train]
        assert "2 classes, numbered 0 ok, 1 worn" in capsys.readouterr().out

    @pytest.mark.parametrize("kind", ["bool", "Int64", "int8", "float32", "object", "boolean"])
    def test_all_kinds_of_numbers_are_taken(self, kind):
        whole = pandas.Series(np.arange(50) % 2)
        table = data.from_table(readings().assign(on=whole.astype(kind)))
        units = table.to_units(table.x_train)["on"]
        np.testing.assert_allclose(units, [i % 2 for i in table.index_train], atol=1e-6)

    def test_the_given_frame_stays_as_it_was(self):
        frame = readings()
        frame.loc[3, "m/s"] = np.nan
        before = frame.copy()
        data.from_table(frame)
        pandas.testing.assert_frame_equal(frame, before)

    def test_models_take_the_result(self):
        table = data.from_table(readings(400).assign(z=lambda t: t["hPa"] + t["m/s"]))
        net = Autoencoder((3, 2), output=None)
        training.fit(net, table.x_train, epochs=2, validation=table.x_test)
        back = table.to_units(net(table.x_test).detach())
        assert list(back.columns) == ["hPa", "m/s", "z"] and len(back) == 80

    def test_it_goes_without_test_rows(self):
        table = data.from_table(readings(), test=0)
        assert table.x_test.shape == (0, 2) and table.index_train.tolist() == list(range(50))

    @pytest.mark.parametrize(
        ("frame", "sentence"),
        [
            (readings().assign(a="dry"), r"text in column 'a', such as 'dry'.*drop=\['a'\]"),
            (readings().assign(a="dry", b="wet"), "'a', such as 'dry', and so do b:"),
            (readings().assign(a=["1.5"] * 49 + ["n/a"]), r"na_values=\['n/a'\]"),
            (readings().assign(a=["1,5"] * 50), 'decimal=","'),
            (readings().assign(a=["1.5"] * 50), "pandas.to_numeric"),
            (readings().assign(a=pandas.Timestamp("2026-01-01")), "datetime.* in column 'a'"),
            (readings().assign(a=pandas.Categorical(["x"] * 50)), "(category|text) in column 'a'"),
            (readings().assign(a=1j), "complex"),
            (readings().assign(a=np.inf), "infinity.* in a: where"),
            (readings() * np.nan, "every value is missing"),
            (readings() * 0, "two different values in its training rows"),
            (readings()[:0], r"must have rows and columns, got \(0, 2\)"),
            (readings()[[]], r"must have rows and columns, got \(50, 0\)"),
            (readings()[:1], "leaves nothing to train on"),
            (readings()[["hPa", "hPa"]], "more than one column 'hPa'"),
            (pandas.concat({"a": readings()}, axis=1), "several levels"),
            (readings().to_numpy(), r"pandas.DataFrame\(x, columns="),
            (readings()["hPa"], "must be a pandas.DataFrame"),
            (None, "got None"),
        ],
    )
    def test_tables_that_are_none_are_refused(self, frame, sentence):
        refused(sentence, data.from_table, frame)

    @pytest.mark.parametrize(
        ("text", "sentence"),
        [
            ("a;b\n1;2\n3;4\n", r"sep=';'"),
            ("a\tb\n1\t2\n3\t4\n", r"sep='\\t'"),
            ("1.5,2\n3,4\n5,6\n", "header=None"),
            (",a,b\n0,1,2\n1,3,4\n", "index_col=0"),
            ("", "is none"),
            ("a,b\n1,2\n1,2,3\n", "is none"),
            ("a,b\n1,2\nx,4\n", "text in column 'a'"),
        ],
    )
    def test_files_that_are_none_are_refused(self, tmp_path, text, sentence):
        path = tmp_path / "t.csv"
        path.write_text(text, encoding="utf-8")
        refused(sentence, data.from_table, path)

    def test_paths_are_checked(self, tmp_path):
        refused("does not exist", data.from_table, tmp_path / "no.csv")
        refused("is a folder: of images, pass it to from_folder", data.from_table, tmp_path)
        (tmp_path / "sheet.xlsx").write_bytes(b"PK\x03\x04" + bytes(range(256)))
        refused("read it with pandas", data.from_table, tmp_path / "sheet.xlsx")

    @pytest.mark.parametrize(
        ("options", "sentence"),
        [
            ({"labels": "state"}, "labels must name columns of the table, and 'state' is none"),
            ({"drop": ["time"]}, "drop must name columns"),
            ({"drop": "hPa"}, r'drop must be a sequence such as \["time"\]'),
            ({"drop": ["hPa", "m/s"]}, "no column left"),
            ({"labels": "hPa"}, "50 different numbers"),
            ({"missing": "zero"}, 'missing must be one of "median", "mean", "drop"'),
            ({"shuffle": 1}, "shuffle must be True or False"),
            ({"test": 2}, "test must be"),
            ({"seed": "0"}, "seed must be"),
        ],
    )
    def test_arguments_are_checked(self, options, sentence):
        refused(sentence, data.from_table, readings(), **options)

    def test_a_row_without_a_label_is_named(self):
        for gap in (None, np.nan):
            frame = readings().assign(state=["ok"] * 49 + [gap])
            refused(
                "no label in 1 row, the first of them row 49",
                data.from_table,
                frame,
                labels="state",
            )

    def test_missing_values_in_every_row_leave_none_to_drop(self):
        frame = pandas.DataFrame({"a": [1, None] * 5, "b": [None, 2] * 5})
        refused("leaves no row", data.from_table, frame, missing="drop")

    def test_new_rows_must_have_the_columns(self):
        table = data.from_table(readings())
        refused("must have the columns m/s", table.to_rows, readings()[["hPa"]])
        refused("text in column", table.to_rows, readings().astype(object).assign(hPa="low"))
        refused("must be a pandas.DataFrame", table.to_rows, np.zeros((3, 2)))
        refused("x must have shape", table.to_units, torch.zeros(3, 5))
        refused("NaN", table.to_units, torch.full((3, 2), np.nan))

    def test_a_frame_is_no_image(self):
        refused("from_table", data.from_arrays, readings())

    def test_without_pandas_one_sentence_says_how_to_get_it(self, monkeypatch):
        import sys

        monkeypatch.setitem(sys.modules, "pandas", None)
        with pytest.raises(ImportError, match="needs pandas.*pip install pandas"):
            data.from_table("t.csv")
