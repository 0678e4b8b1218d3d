"""The nginx configuration: what it is made from, and what a real nginx answers with it over a small invented site."""

import gzip
import http.client
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from scripts.publish import nginx

# Debian keeps nginx where only root's PATH looks.
NGINX = shutil.which("nginx", path=os.environ.get("PATH", os.defpath) + os.pathsep + "/usr/sbin")

INLINE_SCRIPT = 'document.title += "·试";'
LONG_TEXT = "视察组一行五人，先看现场，再开座谈会。" * 80
SECRET = "only-for-the-administrator"
SITE = {
    "index.html": f"<!doctype html><title>首页</title><script>{INLINE_SCRIPT}</script><p>{LONG_TEXT}",
    "404.html": "<!doctype html><title>没有这一页</title>",
    "duties/office.html": "<!doctype html><title>办公室</title>",
    "assets/main.0a1b2c3d.min.css": "p { color: black }",
    "assets/extra.css": "/* " + "样式" * 600 + " */",
    "assets/extra.ab.css": "p { color: red }",
    "assets/photo.png": "0" * 4000,
    "duties/.draft.html": SECRET,
    ".env": SECRET,
    ".git/config": SECRET,
    "../secret.txt": SECRET,
}
MEDIA_TYPES = {
    "html": "text/html; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "xml": "text/xml; charset=utf-8",
    "ics": "text/calendar; charset=utf-8",
    "js": "application/javascript; charset=utf-8",
    "mjs": "application/javascript; charset=utf-8",
    "json": "application/json; charset=utf-8",
    "map": "application/json; charset=utf-8",
    "svg": "image/svg+xml; charset=utf-8",
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "png": "image/png",
    "webp": "image/webp",
    "ico": "image/x-icon",
    "woff2": "font/woff2",
    "unheard-of": "application/octet-stream",
}
SITE |= {f"kinds/a.{extension}": LONG_TEXT for extension in MEDIA_TYPES}
SECURITY_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "X-Frame-Options": "SAMEORIGIN",
}


# What the configuration is made from


def test_an_inline_script_is_hashed_as_the_specification_shows() -> None:
    # The example of the Content Security Policy specification.
    page = "<script>alert('Hello, world.');</script>"
    assert nginx.script_hashes([page]) == ["'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"]


def test_only_inline_scripts_that_run_are_hashed_and_each_once() -> None:
    pages = [
        '<script src="a.js"></script><script type="application/json">{"a": "<b>"}</script>',
        '<script type="module">go()</script><p>文字</p><SCRIPT>go()</SCRIPT>',
        "<script>if (a < b && c) { x = '<p>' }</script>",
    ]
    assert nginx.script_hashes(pages) == nginx.script_hashes(
        ["<script>go()</script><script>if (a < b && c) { x = '<p>' }</script>"]
    )
    assert len(nginx.script_hashes(pages)) == 2


@pytest.mark.parametrize("root", ["site", "/srv/a$b", '/srv/a"b', "/srv/a\nb", "/srv/a\\b"])
def test_a_folder_that_nginx_would_misread_is_refused(root: str) -> None:
    with pytest.raises(ValueError, match="网站文件夹"):
        nginx.render(Path(root), 80, [])


@pytest.mark.parametrize("port", [0, 65536])
def test_a_port_out_of_range_is_refused(port: int) -> None:
    with pytest.raises(ValueError, match="端口"):
        nginx.render(Path("/srv/site"), port, [])


# What nginx answers


@dataclass(frozen=True)
class Answer:
    status: int
    headers: http.client.HTTPMessage
    body: bytes


Ask = Callable[..., Answer]


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    """Asks an nginx that serves SITE; takes a path as it goes over the wire, a method and request headers."""
    if NGINX is None:
        reason = "本机没有 nginx，发布配置没有经过检验（Debian：安装 nginx-light）"
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(reason)
    folder = tmp_path_factory.mktemp("nginx 试")  # a space and a Chinese character: the path must survive quoting
    _write_site(folder / "site")
    port = _free_port()
    _write_configuration(folder, port)
    command = [NGINX, "-e", "stderr", "-p", str(folder), "-c", str(folder / "nginx.conf")]

    verdict = subprocess.run([*command, "-t"], capture_output=True, text=True)
    assert verdict.returncode == 0, verdict.stderr
    assert "[warn]" not in verdict.stderr, verdict.stderr

    with (folder / "output.txt").open("w") as output, subprocess.Popen(command, stdout=output, stderr=output) as server:
        try:
            _wait_until_it_listens(server, port, folder / "output.txt")
            yield lambda path, method="GET", **headers: _request(port, path, method, headers)
        finally:
            server.terminate()
            server.wait(timeout=10)


def _write_site(site: Path) -> None:
    for name, text in SITE.items():
        file = site / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def _write_configuration(folder: Path, port: int) -> None:
    hashes = nginx.script_hashes([SITE["index.html"], SITE["404.html"]])
    (folder / "site.conf").write_text(
        nginx.render(folder / "site", port, hashes, address="127.0.0.1"), encoding="utf-8"
    )
    kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    temporary = "\n".join(f"{kind}_temp_path temp-{kind};" for kind in kinds)
    # One process in the foreground, which keeps its user (root's too) and writes into this folder only.
    (folder / "nginx.conf").write_text(
        "daemon off; master_process off; pid nginx.pid;\n"
        "events { worker_connections 64; }\n"
        f"http {{ access_log off;\n{temporary}\ninclude site.conf; }}\n",
        encoding="utf-8",
    )


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _wait_until_it_listens(server: subprocess.Popen, port: int, output: Path) -> None:
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline and server.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.05)
    pytest.fail(f"nginx did not start: {output.read_text()}")


def _request(port: int, path: str, method: str, headers: dict[str, str]) -> Answer:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        response = connection.getresponse()
        return Answer(response.status, response.headers, response.read())
    finally:
        connection.close()


def _policy(answer: Answer) -> dict[str, list[str]]:
    directives = (part.split() for part in answer.headers["Content-Security-Policy"].split(";"))
    return {name: sources for name, *sources in directives}


@pytest.mark.nginx
@pytest.mark.parametrize("path, page", [("/", "index.html"), ("/duties/office.html", "duties/office.html")])
def test_a_page_is_served_as_it_was_built(ask: Ask, path: str, page: str) -> None:
    answer = ask(path)
    assert answer.status == 200
    assert answer.body.decode("utf-8") == SITE[page]


@pytest.mark.nginx
@pytest.mark.parametrize("extension", MEDIA_TYPES)
def test_every_kind_of_file_is_declared_and_text_as_utf8(ask: Ask, extension: str) -> None:
    assert ask(f"/kinds/a.{extension}").headers["Content-Type"] == MEDIA_TYPES[extension]


@pytest.mark.nginx
@pytest.mark.parametrize("path", ["/none.html", "/duties/", "/assets/gone.0a1b2c3d.css"])
def test_what_does_not_exist_gets_the_sites_own_page_and_is_not_kept(ask: Ask, path: str) -> None:
    answer = ask(path)
    assert answer.status == 404
    assert answer.body.decode("utf-8") == SITE["404.html"]
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert answer.headers["Cache-Control"] == "no-cache"


@pytest.mark.nginx
def test_a_folder_redirects_within_the_readers_own_address(ask: Ask) -> None:
    answer = ask("/duties")
    assert (answer.status, answer.headers["Location"]) == (301, "/duties/")


@pytest.mark.nginx
@pytest.mark.parametrize("extension", [kind for kind, media_type in MEDIA_TYPES.items() if "charset" in media_type])
def test_text_is_compressed_for_those_who_can_read_it(ask: Ask, extension: str) -> None:
    squeezed = ask(f"/kinds/a.{extension}", Accept_Encoding="gzip")
    assert squeezed.headers["Content-Encoding"] == "gzip"
    assert squeezed.headers["Vary"] == "Accept-Encoding"
    assert gzip.decompress(squeezed.body).decode("utf-8") == LONG_TEXT
    assert ask(f"/kinds/a.{extension}").headers["Content-Encoding"] is None


@pytest.mark.nginx
def test_text_is_compressed_behind_a_proxy_too(ask: Ask) -> None:
    assert ask("/", Accept_Encoding="gzip", Via="1.1 proxy").headers["Content-Encoding"] == "gzip"


@pytest.mark.nginx
@pytest.mark.parametrize("path", ["/assets/photo.png", "/duties/office.html"])
def test_what_would_not_shrink_is_not_compressed(ask: Ask, path: str) -> None:
    answer = ask(path, Accept_Encoding="gzip")
    assert (answer.status, answer.headers["Content-Encoding"]) == (200, None)


@pytest.mark.nginx
@pytest.mark.parametrize(
    "path, cache_control",
    [
        ("/", "no-cache"),
        ("/index.html", "no-cache"),
        ("/assets/extra.css", "no-cache"),
        ("/assets/extra.ab.css", "no-cache"),
        ("/assets/main.0a1b2c3d.min.css", "public, max-age=31536000, immutable"),
    ],
)
def test_only_a_name_with_a_hash_is_kept_without_asking(ask: Ask, path: str, cache_control: str) -> None:
    assert ask(path).headers.get_all("Cache-Control") == [cache_control]


@pytest.mark.nginx
def test_asking_again_for_an_unchanged_page_costs_no_transfer(ask: Ask) -> None:
    again = ask("/index.html", If_None_Match=ask("/index.html").headers["ETag"])
    assert (again.status, again.body) == (304, b"")


@pytest.mark.nginx
@pytest.mark.parametrize(
    "path, method, status",
    [
        ("/", "GET", 200),
        ("/", "HEAD", 200),
        ("/assets/main.0a1b2c3d.min.css", "GET", 200),
        ("/none.html", "GET", 404),
        ("/.env", "GET", 404),
        ("/", "POST", 405),
    ],
)
def test_every_answer_carries_the_security_headers(ask: Ask, path: str, method: str, status: int) -> None:
    answer = ask(path, method)
    assert answer.status == status
    assert {name: answer.headers[name] for name in SECURITY_HEADERS} == SECURITY_HEADERS
    assert "default-src" in _policy(answer)
    assert answer.headers["Server"] == "nginx"


@pytest.mark.nginx
def test_the_policy_names_no_other_host_and_runs_only_the_scripts_of_the_pages(ask: Ask) -> None:
    policy = _policy(ask("/"))
    assert policy.pop("script-src") == ["'self'", *nginx.script_hashes([f"<script>{INLINE_SCRIPT}</script>"])]
    assert policy.pop("style-src") == ["'self'", "'unsafe-inline'"]
    assert policy.pop("img-src") == ["'self'", "data:"]
    assert policy.pop("object-src") == ["'none'"]
    assert policy == {name: ["'self'"] for name in ("default-src", "base-uri", "form-action", "frame-ancestors")}


@pytest.mark.nginx
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"])
@pytest.mark.parametrize("path", ["/index.html", "/none.html", "/.env"])
def test_nothing_but_reading_is_allowed(ask: Ask, path: str, method: str) -> None:
    assert ask(path, method).status == 405


@pytest.mark.nginx
@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/assets/../../secret.txt",
        "/assets/%2e%2e/%2e%2e/secret.txt",
        "/assets/..%2f..%2fsecret.txt",
        "/assets../secret.txt",
        "/assets../../secret.txt",
        "//../secret.txt",
    ],
)
def test_nothing_outside_the_site_is_served(ask: Ask, path: str) -> None:
    answer = ask(path)
    assert answer.status in (400, 404)
    assert SECRET.encode() not in answer.body


@pytest.mark.nginx
@pytest.mark.parametrize("path", ["/.env", "/%2eenv", "/.git/config", "/duties/.draft.html", "/duties/../.env"])
def test_names_that_begin_with_a_dot_are_not_served(ask: Ask, path: str) -> None:
    answer = ask(path)
    assert answer.status == 404
    assert answer.body.decode("utf-8") == SITE["404.html"]
