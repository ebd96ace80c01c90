"""An independent judge of BagIt packages, standard library only, written from RFC 8493 and not from our code.

Usage: python3 check_bag.py BAG...   prints a JSON list of {"complete": bool, "valid": bool}.
It knows nothing of Chinese messages or warnings; it only answers the two questions of section 3.
"""

import hashlib
import json
import os
import re
import sys
import unicodedata


def text_of(full, encoding, problems):
    """The text of a tag file; undecodable bytes make the package malformed."""
    with open(full, "rb") as stream:
        raw = stream.read()
    try:
        return raw.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        problems.append("encoding of " + full)
        return ""


def judge(bag):
    problems = []
    changed = []
    declaration = os.path.join(bag, "bagit.txt")
    version, encoding = (1, 0), "utf-8"
    if os.path.isfile(declaration):
        with open(declaration, "rb") as stream:
            raw = stream.read()
        match = re.fullmatch(
            rb"BagIt-Version: (\d+)\.(\d+)(?:\r\n|\n|\r)Tag-File-Character-Encoding: (\S+)(?:\r\n|\n|\r)?", raw
        )
        if match is None:
            problems.append("declaration")
        else:
            version = (int(match.group(1)), int(match.group(2)))
            encoding = match.group(3).decode("ascii", "replace")
            # Python's own lookup forgives odd punctuation in a codec's name.
            if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9-]*", encoding):
                problems.append("encoding")
                encoding = "utf-8"
    else:
        problems.append("no declaration")
    if not os.path.isdir(os.path.join(bag, "data")):
        problems.append("no payload folder")

    on_disk = {}
    for folder, _, names in os.walk(bag):
        for name in names:
            full = os.path.join(folder, name)
            relative = os.path.relpath(full, bag).replace(os.sep, "/")
            on_disk[unicodedata.normalize("NFC", relative)] = full
    payload = {path for path in on_disk if path.startswith("data/")}

    payload_manifests, tag_manifests = {}, {}
    for name in sorted(os.listdir(bag)):
        match = re.fullmatch(r"(tag)?manifest-([A-Za-z0-9-]+)\.txt", name)
        if match is None:
            continue
        algorithm = re.sub(r"[^a-z0-9]", "", match.group(2).lower())
        listed = {}
        text = text_of(os.path.join(bag, name), encoding, problems)
        for line in re.split(r"\r\n|\n|\r", text):
            if not line.strip():
                continue
            parts = re.fullmatch(r"([0-9a-fA-F]+)[ \t]+(.+)", line)
            if parts is None:
                problems.append(f"line in {name}")
                continue
            if len(parts.group(1)) != hashlib.new(algorithm).digest_size * 2:
                problems.append(f"checksum in {name}")
            path = parts.group(2)
            if path.startswith(("/", "~")) or ".." in path.split("/") or "\\" in path or ":" in path:
                problems.append(f"path in {name}")
                continue
            path = path.replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%")
            path = unicodedata.normalize("NFC", path)
            if path in listed:
                problems.append(f"twice in {name}")
            listed[path] = parts.group(1).lower()
        (tag_manifests if match.group(1) else payload_manifests)[name] = (algorithm, listed)

    if not payload_manifests:
        problems.append("no payload manifest")
    for name, (algorithm, listed) in payload_manifests.items():
        if set(listed) != payload:
            problems.append(f"{name} is not the payload")
    for name, (algorithm, listed) in tag_manifests.items():
        for other in payload_manifests:
            if other not in listed:
                problems.append(f"{name} lacks {other}")
        for path in listed:
            if path not in on_disk or path.startswith("data/") or path.startswith("tagmanifest-"):
                problems.append(f"{name} lists {path}")

    info = os.path.join(bag, "bag-info.txt")
    if os.path.isfile(info):
        text = text_of(info, encoding, problems)
        lines = [line for line in re.split(r"\r\n|\n|\r", text) if line.strip(" \t")]
        for number, line in enumerate(lines):
            if line[0] in " \t" and number > 0:
                continue
            if not re.match(r"[^\s:][^:]*:", line):
                problems.append("bag-info")
        sums = re.findall(r"(?im)^Payload-Oxum[ \t]*:(.*)$", text)
        size = sum(os.path.getsize(on_disk[path]) for path in payload)
        counts = [re.fullmatch(r"[ \t]*(\d+)\.(\d+)[ \t]*", value) for value in sums]
        right = [found and (int(found.group(1)), int(found.group(2))) == (size, len(payload)) for found in counts]
        if len(sums) > 1 or not all(right):
            problems.append("oxum")
    if os.path.exists(os.path.join(bag, "fetch.txt")):
        problems.append("fetch")

    for algorithm, listed in list(payload_manifests.values()) + list(tag_manifests.values()):
        for path, expected in listed.items():
            if path in on_disk:
                with open(on_disk[path], "rb") as stream:
                    if hashlib.new(algorithm, stream.read()).hexdigest() != expected:
                        changed.append(path)
    return {"complete": not problems, "valid": not problems and not changed}


print(json.dumps([judge(bag) for bag in sys.argv[1:]]))
