"""
A node has two halves: its definition in publishing/body/nodes/, of which the allow-list and the
renderer are made, and its extension under static/js/desk/. They must name the same things.
"""

import re

import pytest
from django.conf import settings
from django.template.loader import get_template

from publishing.body.nodes import NODES, PROCESSORS
from publishing.body.richtext import EXTENSIONS

SCRIPTS = settings.BASE_DIR / "static" / "js" / "desk"
EXPORTED = re.compile(r"export \{ ([\w, ]+) \} from \"(.+?)\";")


def exported():
    """Each name that nodes.js exports, and the text of the module it comes from."""
    entry = (SCRIPTS / "nodes.js").read_text("utf-8")
    return {
        name: (SCRIPTS / path).read_text("utf-8")
        for names, path in EXPORTED.findall(entry)
        for name in names.split(", ")
    }


class TestTheTwoHalves:
    def test_every_extension_we_define_is_exported(self):
        assert PROCESSORS.keys() <= exported().keys()

    def test_every_extension_we_define_is_used(self):
        assert PROCESSORS.keys() <= EXTENSIONS.keys()

    @pytest.mark.parametrize("node", NODES, ids=lambda node: node.name)
    def test_the_script_names_the_element_and_each_of_its_attributes(self, node):
        script = exported()[node.extension]
        assert re.search(rf'"{node.tag}",\s*"{node.name}"', script)
        assert set(re.findall(r'"(data-[a-z]+)"', script)) == set(node.attributes)

    @pytest.mark.parametrize("node", NODES, ids=lambda node: node.name)
    def test_a_node_that_refers_to_something_has_a_template_and_words_for_its_absence(self, node):
        if node.template:
            get_template(node.template)
        if node.row:
            assert node.template and node.row.attribute in node.attributes and node.row.gone

    def test_no_two_nodes_have_the_same_element_and_name(self):
        assert len({(node.tag, node.name) for node in NODES}) == len(NODES)
        assert len({node.name for node in NODES}) == len(NODES)

    @pytest.mark.parametrize("node", NODES, ids=lambda node: node.name)
    def test_every_attribute_has_a_word_for_the_comparison(self, node):
        assert node.called
        assert node.words.keys() == node.attributes.keys()
