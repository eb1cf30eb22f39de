// What is in a .vsix, which is a zip file. Read from its central directory, as APPNOTE.TXT (PKWARE) 4.3.12 lays it out.

import { readFileSync } from 'node:fs';

const END = 0x06054b50;
const ENTRY = 0x02014b50;

/**
 * @param {string} path of a .vsix without zip64 and without a comment
 * @returns {{ name: string, packed: number, size: number }[]} sizes in bytes
 */
export function entries(path) {
  const zip = readFileSync(path);
  const end = zip.length - 22;
  if (zip.readUInt32LE(end) !== END) throw new Error(`${path} is no plain zip file`);
  const found = [];
  for (let at = zip.readUInt32LE(end + 16); at < end && zip.readUInt32LE(at) === ENTRY;) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field));
    found.push({
      name: zip.toString('utf8', at + 46, at + 46 + nameLength),
      packed: zip.readUInt32LE(at + 20),
      size: zip.readUInt32LE(at + 24),
    });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return found;
}
