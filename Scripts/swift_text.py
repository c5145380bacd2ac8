"""Reads Swift just well enough to measure it."""

import re


def blanked(text):
    """The text with spaces in place of comments, strings and regular expressions."""
    out = list(text)

    def blank(start, end):
        for i in range(start, min(end, len(text))):
            if text[i] != "\n":
                out[i] = " "

    def skip_comment(i):
        depth = 0
        while i < len(text):
            if text.startswith("/*", i):
                depth, i = depth + 1, i + 2
            elif text.startswith("*/", i):
                depth, i = depth - 1, i + 2
                if depth == 0:
                    break
            else:
                i += 1
        return i

    def skip_string(i):
        hashes = re.compile("#*").match(text, i).group()
        i += len(hashes)
        quote = '"""' if text.startswith('"""', i) else '"'
        end, escape = quote + hashes, "\\" + hashes
        i += len(quote)
        while i < len(text) and not text.startswith(end, i):
            if text.startswith(escape + "(", i):
                i = skip_code(i + len(escape) + 1)
            elif text.startswith(escape, i):
                i += len(escape) + 1
            elif quote == '"' and text[i] == "\n":
                return i
            else:
                i += 1
        return i + len(end)

    def skip_code(i):
        """To behind the parenthesis that closes an interpolation."""
        depth = 1
        while i < len(text) and depth:
            after = skip_text(i)
            if after:
                i = after
                continue
            depth += {"(": 1, ")": -1}.get(text[i], 0)
            i += 1
        return i

    def skip_text(i):
        """To behind the comment, string or regular expression that begins here, if one does."""
        if text.startswith("//", i):
            return text.find("\n", i) if "\n" in text[i:] else len(text)
        if text.startswith("/*", i):
            return skip_comment(i)
        if re.compile('#*"').match(text, i):
            return skip_string(i)
        if text[i] == "/" and re.search(r"[(,=:\[{!&|?]\s*$", text[max(0, i - 40):i]):
            regex = re.compile(r"/(?![\s/*])(?:\\.|[^\\/\n])+/").match(text, i)
            return regex.end() if regex else None
        return None

    i = 0
    while i < len(text):
        after = skip_text(i)
        if after:
            blank(i, after)
            i = after
        else:
            i += 1
    return "".join(out)
