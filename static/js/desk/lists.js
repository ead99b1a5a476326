// The library takes the sign of a numbered list away, since a line can begin with a date. Only
// »1. « begins a list here; Backspace takes it back.
import { OrderedList as BaseList, wrappingInputRule } from "django-prose-editor/editor";

export const OrderedList = BaseList.extend({
  addInputRules() {
    return [wrappingInputRule({ find: /^1\.\s$/, type: this.type })]
  },
})
