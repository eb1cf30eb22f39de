// Stands in for @vscode/spdlog, which needs a compiler. Appends to the same log files.

const { appendFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');

class Logger {
  constructor(file) {
    this.file = file;
    this.level = 2;
    if (file) mkdirSync(dirname(file), { recursive: true });
  }
  write(level, text) {
    if (!this.file) return;
    try {
      appendFileSync(this.file, `${new Date().toISOString()} [${level}] ${text}\n`);
    } catch {
      // The profile's folder may already be gone while the server ends.
    }
  }
  getLevel() { return this.level; }
  setLevel(level) { this.level = level; }
  setPattern() {}
  clearFormatters() {}
  flush() {}
  drop() {}
}
for (const level of ['trace', 'debug', 'info', 'warn', 'error', 'critical']) {
  Logger.prototype[level] = function log(text) { this.write(level, text); };
}

exports.Logger = Logger;
exports.setLevel = exports.setFlushOn = exports.shutdown = () => {};
exports.createRotatingLogger = exports.createAsyncRotatingLogger = async (name, file) => new Logger(file);
