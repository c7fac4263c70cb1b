"""What a first attempt looks like: TF-IDF cosines of a folder of JSON Resumes and a job. Usage: python tfidf.py JOB POOL"""

import json
import sys
from pathlib import Path

import tomli
from rich.console import Console
from rich.table import Table
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics.pairwise import cosine_similarity

job = tomli.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
paths = sorted(Path(sys.argv[2]).glob("*.json"))
profiles = [json.loads(path.read_text(encoding="utf-8")) for path in paths]
names = [profile["basics"]["name"] for profile in profiles]
texts = [json.dumps(profile, ensure_ascii=False) for profile in profiles]
matrix = TfidfVectorizer().fit_transform([*texts, job["title"] + "\n" + job["description"]])
scores = cosine_similarity(matrix[-1], matrix[:-1])[0]
table = Table("#", "candidate", "score")
for rank, (score, name) in enumerate(sorted(zip(scores, names, strict=True), reverse=True), start=1):
    table.add_row(str(rank), name, f"{100 * score:.1f}")
Console().print(table)
