import json


def test_quotations_are_grouped_in_the_order_of_the_input(quoteview, tmp_path):
    given = tmp_path / "quotes.jsonl"
    texts = [
        "We will not sell the pier to anyone who wants to close it",
        "The harbour was quiet and nobody saw the boats come in",
        "We will never sell the pier to anyone who wants to close it",
    ]
    given.write_text("".join(json.dumps({"id": f"q{n}", "text": text}) + "\n" for n, text in enumerate(texts)), "utf-8")
    ran = quoteview("cluster", given)
    assert ran.code == 0
    written = [json.loads(line) for line in ran.out.splitlines()]
    assert [list(record) for record in written] == [["id", "cluster_id"]] * 3
    assert [record["id"] for record in written] == ["q0", "q1", "q2"]
    clusters = [record["cluster_id"] for record in written]
    assert clusters[0] == clusters[2] != clusters[1]


def test_lines_that_are_no_quotations_are_named_by_number_and_the_rest_is_grouped(quoteview, tmp_path):
    given = tmp_path / "quotes.jsonl"
    given.write_bytes(
        b'{"id": "a", "text": "The pier stays open"}\n'
        b'{"id": "b", "text": \n'
        b"\n"
        b'["c"]\n'
        b'{"text": "no id"}\n'
        b'{"id": "d"}\n'
        b'{"id": "e", "text": "ok", "speaker": 7}\n'
        b'{"id": true, "text": "ok"}\n'
        b'{"id": "f", "text": "ok", "kind": "weird"}\n'
        b"\xff\xfe\n"
        + b"[" * 100_000 + b"\n"
        b'{"id": 9, "text": "The pier stays open"}\n'
    )  # fmt: skip
    ran = quoteview("cluster", given)
    assert ran.code == 1
    assert [json.loads(line)["id"] for line in ran.out.splitlines()] == ["a", 9]
    assert [int(line.split("line ")[1].split(":")[0]) for line in ran.err.splitlines()] == [2, 4, 5, 6, 7, 8, 9, 10, 11]
    assert 'line 6: has no "text"' in ran.err


def test_an_id_may_be_repeated(quoteview, tmp_path):
    given = tmp_path / "quotes.jsonl"
    given.write_text('{"id": "a", "text": "The pier stays open"}\n' * 2, "utf-8")
    first, second = (json.loads(line) for line in quoteview("cluster", given).out.splitlines())
    assert first == second


def test_a_missing_file_is_one_sentence(quoteview, tmp_path):
    ran = quoteview("cluster", tmp_path / "none.jsonl")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.endswith("none.jsonl: there is no such file or folder.\n")
