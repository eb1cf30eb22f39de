// Stands in for @vscode/native-watchdog, which needs a compiler. The server's whole process group is ended instead (see server.mjs).

exports.start = exports.exit = () => {};
