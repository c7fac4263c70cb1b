"""Examples of how somebody is reached, and of what only looks so."""

from __future__ import annotations

REACHED = (
    "ada@example.com", "ada＠example.com", "ada [at] example [dot] com", "ada(AT)example.com", "a%b@example.co.uk", "ada@163.example.com",
    "ada.example+jobs@mail.example.org",
    "13800138000", "138 0013 8000", "138-0013-8000", "010-55501234", "+8613800138000", "+49301234567", "+49 (0)30 555 0100",
    "(+1)202-555-0143", "+1.202.555.0143", "(202) 555-0143", "202.555.0143", "202\u2011555\u20110143", "+44 20 7946 0958", "030/5550100",
    "0171 555 0100", "06 55 55 01 48", "01632 555-0118", "601 234 567", "Tel 555-0100", "电话：555-0128",
    "https://ada.example.museum/cv", "www.ada.example.museum", "github.com/adax", "gitee.com/adax", "huggingface.co/adax",
    "kaggle.com/adax", "linkedin.com/in/ada-x", "adax.github.io", "ada.netlify.app", "people.example.edu/~ada", "ada.example.ai/cv",
    "0000-0001-2345-678X", "GitHub: adax", "Telegram: @adax", "微信：adax_1990", "微信：adax",
)  # fmt: skip
"""Each is somebody's alone, wherever it stands."""

_LABELS = ("Tel ", "电话：", "GitHub: ", "Telegram: @", "微信：")
"""What leads some of them in, and tells nobody."""

NOT_REACHED = (
    "1.380.013.800 tokens", "1.380.013.800 training tokens", "1.380.013.800", "13800138000 tokens", "13800138000 unique users",
    "13800138000 parameters", "13800138000条数据", "13800138000 rows", "1 380 013 800 requests", "$1 380 013 800", "EUR x 13800138000 EUR",
    "€ 13800138000", "2.10.100", "12.10.1000", "torch@2.1.0", "PyTorch 2.1.0", "@torch.compile", "@app.route", "a@k", "precision@10",
    "P@1", "nDCG@10.", "x@w.T", "Recall@100 of 0.95", "2019-2020", "02/2019-03/2020", "128-1024 GPUs", "Node.js/Express",
    "Socket.io/Redis", "socket.io/redis", "Monday.com/Jira", "asp.net/mvc", "fast.ai/pytorch", "example.com", "Kaggle: gold medal",
    "Twitter: sentiment analysis", "GitHub: 1.2k stars", "1e-10", "0.95", "100000000", "+15%",
)  # fmt: skip
"""What a text says of work, though it has signs and digits."""


def bare(example: str) -> str:
    """Return an example without the label that leads it in."""
    return next((example.removeprefix(label) for label in _LABELS if example.startswith(label)), example)
