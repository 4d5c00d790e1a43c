"""Meaning 6: samples, by the public definition of XXH3 (64 bits) written out for keys and salts of up to 16 bytes."""

from fractions import Fraction

from oracle.common import Feature

MASK = 2**64 - 1
# The first bytes of XXH3's own secret.
SECRET = bytes.fromhex("b8fe6c3923a44bbe7c01812cf721ad1cded46de9839097db7240a4a4b7b3671fcb79e64eccc0e578825ad07dccff7221"
                       "b8084674f743248ee03590e6813a264c3c2852bb91c300cb")
PRIME32_2, PRIME32_3 = 0x85EBCA77, 0xC2B2AE3D
PRIME64_2, PRIME64_3 = 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9
PRIME_MX1, PRIME_MX2 = 0x165667919E3779F9, 0x9FB21C651E98DF25


def number(data, at, size=8):
    return int.from_bytes(data[at:at + size], "little")


def turned(value, bits):
    return (value << bits | value >> 64 - bits) & MASK


def swapped(value):
    return int.from_bytes(value.to_bytes(8, "little"), "big")


def avalanche_of_xxh64(value):
    value = (value ^ value >> 33) * PRIME64_2 & MASK
    value = (value ^ value >> 29) * PRIME64_3 & MASK
    return value ^ value >> 32


def xxh3(data, seed):
    size = len(data)
    assert size <= 16, "longer texts are hashed in another way"
    if size == 0:
        return avalanche_of_xxh64(seed ^ number(SECRET, 56) ^ number(SECRET, 64))
    if size <= 3:
        mixed = data[0] << 16 | data[size >> 1] << 24 | data[-1] | size << 8
        flip = (number(SECRET, 0, 4) ^ number(SECRET, 4, 4)) + seed & MASK
        return avalanche_of_xxh64(mixed ^ flip)
    if size <= 8:
        low = seed & 0xFFFFFFFF
        seed ^= int.from_bytes(low.to_bytes(4, "little"), "big") << 32
        flip = (number(SECRET, 8) ^ number(SECRET, 16)) - seed & MASK
        value = number(data, size - 4, 4) + (number(data, 0, 4) << 32) ^ flip
        value ^= turned(value, 49) ^ turned(value, 24)
        value = value * PRIME_MX2 & MASK
        value ^= (value >> 35) + size
        value = value * PRIME_MX2 & MASK
        return value ^ value >> 28
    first = (number(SECRET, 24) ^ number(SECRET, 32)) + seed & MASK
    second = (number(SECRET, 40) ^ number(SECRET, 48)) - seed & MASK
    low, high = number(data, 0) ^ first, number(data, size - 8) ^ second
    product = low * high
    value = size + swapped(low) + high + (product & MASK ^ product >> 64) & MASK
    value = (value ^ value >> 37) * PRIME_MX1 & MASK
    return value ^ value >> 32


def millionths(salt, key):
    """floor(hash * 1,000,000 / 2^64); the seed is the hash of the salt."""
    return xxh3(key.encode(), xxh3(salt.encode(), 0)) * 1_000_000 >> 64


SCHEMA = """
schema drawn version 1
profile customer key id
  id  text
"""


def features():
    feature = Feature("samples", "A fixed part of all profiles: a hash of salt and key, and of nothing else.", SCHEMA)
    keys = ["1", "22", "333", "4444", "ann", "C-17", "customer", "customer9", "sixteen_letters_", "caf\u00e9",
            "\U0001f375",
            "a", "b", *(f"k{index}" for index in range(60)), *(f"customer-{index:05d}" for index in range(20))]
    for key in keys:
        feature.profile(key)
    for salt in ("birthday-2026", "birthday-2027", "", "caf\u00e9", "Winter", "winter", "a", "layers"):
        places = {key: millionths(salt, key) for key in keys}
        edge = sorted(places.values())[len(keys) // 2]
        for op, bound in (("<", Fraction(1, 10)), ("<", Fraction(1, 2)), (">=", Fraction(1, 2)),
                          (">=", Fraction(9, 10))):
            feature.case(f'sample("{salt}") {op} {bound * 100}%', {
                key: place < bound * 10**6 if op == "<" else place >= bound * 10**6 for key, place in places.items()},
                "6: samples and splits")
        # To the last place, at the place of one of them.
        for op in ("<", "<=", "="):
            spelled = f"{edge // 10000}.{edge % 10000:04d}%"
            feature.case(f'sample("{salt}") {op} {spelled}', {
                key: {"<": place < edge, "<=": place <= edge, "=": place == edge}[op] for key, place in places.items()},
                "6: samples and splits")
    feature.case('sample("a") is known', {key: True for key in keys}, "6")
    feature.case('not (sample("a") < 50%)', {key: millionths("a", key) >= 500_000 for key in keys}, "2: never unknown")
    for rule in ('sample() < 10%', 'sample("a") < 10', 'sample(id) < 10%', 'sample("a")', 'sample("a", "b") < 10%'):
        feature.refused(rule, "6: a salt is written out; a sample is a percentage")
    return [feature]
