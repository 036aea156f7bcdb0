#!/usr/bin/env python3
"""The manual pages of the program and its commands, in both languages, from the help that it dumps.

    python3 Packaging/manual.py ANPING SHARE

writes SHARE/man/man1/anping*.1 (English) and SHARE/man/zh_CN/man1/anping*.1.
"""
import json
import os
import subprocess
import sys

WORDS = {
    "en": {"name": "NAME", "synopsis": "SYNOPSIS", "arguments": "ARGUMENTS", "options": "OPTIONS", "description": "DESCRIPTION",
           "commands": "COMMANDS", "also": "SEE ALSO", "status": "EXIT STATUS", "manual": "Anping Manual",
           "statuses": [("0", "Clean, or warnings alone."), ("1", "The forms have errors; everything was still written."),
                        ("2", "Something could not be read or written."), ("64", "The command line is wrong.")]},
    "zh": {"name": "名称", "synopsis": "用法", "arguments": "参数", "options": "选项", "description": "说明", "commands": "子命令",
           "also": "参见", "status": "退出状态", "manual": "安评手册",
           "statuses": [("0", "没有问题，或只有警告。"), ("1", "表里有错误；该写的都已写出。"), ("2", "有文件读不了或写不了。"),
                        ("64", "命令写错了。")]},
}


def escaped(text):
    """A text as roff takes it: no escapes, no requests."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "\n".join("\\&" + line if line.startswith((".", "'")) else line for line in text.split("\n"))


def label(argument):
    value = argument.get("valueName", "")
    if argument["kind"] == "positional":
        return f"<{value}>" + (" ..." if argument["isRepeating"] else "")
    names = sorted(("-" if name["kind"] == "short" else "--") + name["name"] for name in argument["names"])
    names.sort(key=len)
    return ", ".join(names) + ("" if argument["kind"] == "flag" else f" <{value}>")


def terms(arguments):
    for argument in arguments:
        if argument["shouldDisplay"]:
            yield ".TP\n.B " + escaped(label(argument)) + "\n" + escaped(argument.get("abstract", ""))


def page(command, path, words, version):
    name = "-".join(path)
    kinds = {"positional": [], "option": []}
    for argument in command.get("arguments", []):
        kinds["positional" if argument["kind"] == "positional" else "option"].append(argument)
    below = [one for one in command.get("subcommands", []) if one["commandName"] != "help"]
    usage = " ".join(path) + " " + " ".join(map(label, kinds["positional"]))
    usage = usage.strip() + (" <command>" if below else "") + (" [options]" if kinds["option"] else "")
    lines = [f'.TH "{name.upper()}" 1 "" "{version}" "{words["manual"]}"', ".ad l",
             f'.SH {words["name"]}',
             f'{escaped(name)} \\- {escaped(command["abstract"])}', f'.SH {words["synopsis"]}', ".B " + escaped(usage)]
    if command.get("discussion"):
        lines += [f'.SH {words["description"]}'] + [
            escaped(part) + "\n.PP" for part in command["discussion"].split("\n") if part]
    for heading, arguments in (("arguments", kinds["positional"]), ("options", kinds["option"])):
        if arguments:
            lines += [f".SH {words[heading]}", *terms(arguments)]
    if below:
        lines += [f'.SH {words["commands"]}']
        lines += [f'.TP\n.BR {escaped(name + "-" + one["commandName"])} (1)\n{escaped(one["abstract"])}' for one in below]
    lines += [f'.SH {words["status"]}'] + [f".TP\n.B {code}\n{text}" for code, text in words["statuses"]]
    if len(path) > 1:
        lines += [f'.SH {words["also"]}', ".BR " + escaped("-".join(path[:-1])) + " (1)"]
    yield name, "\n".join(lines) + "\n"
    for one in below:
        yield from page(one, path + [one["commandName"]], words, version)


def main(program, share):
    version = "anping " + subprocess.run([program, "--version"], capture_output=True, text=True, check=True).stdout.strip()
    for language, folder in (("en", "man/man1"), ("zh", "man/zh_CN/man1")):
        dumped = subprocess.run([program, "--lang", language, "--experimental-dump-help"], capture_output=True, text=True,
                                check=True).stdout
        os.makedirs(os.path.join(share, folder), exist_ok=True)
        for name, text in page(json.loads(dumped)["command"], ["anping"], WORDS[language], version):
            with open(os.path.join(share, folder, name + ".1"), "w", encoding="utf-8") as file:
                file.write(text)


if __name__ == "__main__":
    main(*sys.argv[1:3])
