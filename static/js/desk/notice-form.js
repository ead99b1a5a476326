// The notice desk: the mail is pasted, the fields fill, the sentence stands under them as it will be
// printed. Each part works by itself over a form that is sent as it is.
import "./notice/used.js"
import "./notice/sentence.js"
import "./notice/spelling.js"
import "./notice/paste.js"
import "./notice/of-the-mail.js"
