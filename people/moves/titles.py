"""What a title is found by: its words, whole and in parts."""

from publishing.words import first_parts, last_parts, words_of


def found_by(title):
    return set().union(*({word, *first_parts(word), *last_parts(word)} for word in words_of(title)))
