"""A language model is asked over the usual protocol; it may quote names, and nothing else of what it says is used."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

import pytest

from generator.errors import UsageError
from generator.plugins.load import load_pointer
from generator.plugins.pointer import is_span

TEXTS = ["Mara Holt met the Quillbank Trust.", "Holt left."]


@pytest.fixture
def server():
    class Handler(BaseHTTPRequestHandler):
        answer: object = {}
        status = 200
        seen: ClassVar[list[dict]] = []

        def do_POST(self):
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            type(self).seen.append({"path": self.path, "body": body, "auth": self.headers.get("Authorization")})
            answer = self.answer if isinstance(self.answer, str) else json.dumps(self.answer)
            message = {"role": "assistant", "content": answer}
            choice = {"index": 0, "message": message, "finish_reason": "stop"}
            data = json.dumps({"object": "chat.completion", "model": body["model"], "choices": [choice]}).encode()
            self.send_response(self.status)
            if self.status == 302:
                self.send_header("Location", "http://127.0.0.1:9/elsewhere")
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *args):
            pass

    Handler.seen = []
    running = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=running.serve_forever)
    thread.start()
    try:
        yield Handler, f"http://127.0.0.1:{running.server_port}/v1#tiny"
    finally:
        running.shutdown()
        running.server_close()
        thread.join()


def test_quoted_names_become_spans_wherever_they_stand(server):
    handler, address = server
    handler.answer = {
        "mentions": [
            {"sentence": 1, "text": "Quillbank Trust", "kind": "organisation"},
            {"sentence": 2, "text": "Holt", "kind": "person"},
        ]
    }
    first, second = load_pointer(address, "secret").point(TEXTS)
    assert [(TEXTS[0][row.start : row.end], row.label) for row in first] == [("Quillbank Trust", "organisation")]
    assert [(row.start, row.end) for row in second] == [(0, 4)]
    (seen,) = handler.seen
    assert seen["path"] == "/v1/chat/completions"
    assert seen["auth"] == "Bearer secret"
    assert seen["body"]["model"] == "tiny"
    assert seen["body"]["messages"][-1]["content"] == "1. Mara Holt met the Quillbank Trust.\n2. Holt left."


@pytest.mark.parametrize(
    "row",
    [
        {"sentence": 1, "text": "Mara Holt, the minister", "kind": "person"},
        {"sentence": 9, "text": "Holt", "kind": "person"},
        {"sentence": 1, "text": "", "kind": "person"},
        {"sentence": "1", "text": "Holt", "kind": "person"},
    ],
)
def test_words_that_do_not_stand_there_are_no_span(server, row):
    handler, address = server
    handler.answer = {"mentions": [row]}
    rows = load_pointer(address).point(TEXTS)[0]
    assert rows
    assert not any(is_span(row, TEXTS[0]) for row in rows)


@pytest.mark.parametrize("answer", [{}, {"mentions": "none"}, [], {"mentions": ["Holt"]}])
def test_an_answer_of_another_form_points_at_nothing(server, answer):
    handler, address = server
    handler.answer = answer
    assert load_pointer(address).point(TEXTS) == [[], []]


def test_prose_is_told_as_no_answer(server):
    handler, address = server
    handler.answer = "Here are the names you asked for:"
    with pytest.raises(UsageError, match="did not answer with JSON"):
        load_pointer(address).point(TEXTS)


def test_articles_go_to_the_address_that_was_given_and_no_further(server):
    handler, address = server
    handler.status = 302
    with pytest.raises(UsageError, match="cannot be asked"):
        load_pointer(address).point(TEXTS)


def test_a_server_that_is_not_there_is_told():
    with pytest.raises(UsageError, match="cannot be asked"):
        load_pointer("http://127.0.0.1:9/v1#tiny").point(TEXTS)


@pytest.mark.parametrize("model", ["ftp://127.0.0.1/v1#m", "http:///v1#m", "http://127.0.0.1/v1"])
def test_a_broken_address_is_refused(model):
    with pytest.raises(UsageError):
        load_pointer(model)
