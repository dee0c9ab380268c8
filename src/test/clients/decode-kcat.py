#!/usr/bin/python3
"""Decodes what kcat prints with -f '%k\\n%R%s' into the latest row of each company, one JSON object a row.

For a kcat that is built without Avro: python3-avro reads the values with the schema that the registry
gives for the id in each of them. Usage: kcat ... -f '%k\\n%R%s' | decode-kcat.py REGISTRY
"""
import io
import json
import struct
import sys
import urllib.request

import avro.io
import avro.schema


def schema(registry, number, known={}):
    if number not in known:
        with urllib.request.urlopen(f"{registry}/schemas/ids/{number}") as answer:
            known[number] = avro.schema.parse(json.load(answer)["schema"])
    return known[number]


def main(registry):
    rows = {}
    while key := sys.stdin.buffer.readline():
        (size,) = struct.unpack(">i", sys.stdin.buffer.read(4))
        if size < 0:
            rows.pop(key, None)
            continue
        value = sys.stdin.buffer.read(size)
        magic, number = struct.unpack(">bI", value[:5])
        assert magic == 0, "not in the format of the registry"
        decoder = avro.io.BinaryDecoder(io.BytesIO(value[5:]))
        rows[key] = avro.io.DatumReader(schema(registry, number)).read(decoder)
    for row in rows.values():
        print(json.dumps(row, default=str, ensure_ascii=False))


main(sys.argv[1])
