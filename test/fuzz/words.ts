const quotedNames = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', 'length', 'then', 'toJSON'],
  ...[
    '',
    '\\u0000',
    '\\ud800',
    '\\udfff\\ud800',
    '\\uFEFF',
    '\\"',
    '\\\\',
    '=1+1',
    '0',
    '-0',
    'NaN',
    '2026-02-30',
    '{n}',
  ],
].map((name) => `"${name}"`)

const numbers = [
  ...[
    '0',
    '-0',
    '00',
    '-1',
    '.5',
    '1.',
    '1,5',
    '1e999',
    '-1e999',
    '1e-999',
    '5e-324',
    '1.7976931348623157e308',
    '1e21',
  ],
  ...['9007199254740993', '4294967296', '2147483648', '65536', '10001', '0x10', '0b1', '1_000', 'NaN', 'Infinity', '١'],
]

const signs = [
  ...[
    '\0',
    '\uFEFF',
    '\r\n',
    '\r',
    '\n',
    '\n\n',
    '\u2028',
    '\u0085',
    '\t',
    ' ',
    '"',
    '""',
    '"""',
    "'",
    '\\',
    '`',
    '```',
  ],
  ...[',', ';', ':', '|', '{', '}', '[', ']', '{}', '[]', '[[', '[{', '}]', '{"', '//', '/*', '<', '&', '%', '$&', '='],
  ...[
    '\ud800',
    '\udc80',
    '\udcff',
    '\udcc0\udc80',
    '😀',
    'e\u0301',
    'é',
    '\u202e',
    '\u200b',
    '\u{E0001}',
    '\u001b[31m',
  ],
]

const plain = [
  ...[
    'null',
    'true',
    'false',
    'undefined',
    'NA',
    'N/A',
    'inf',
    '#REF!',
    'sep=;',
    '__proto__',
    'constructor',
    'toString',
  ],
  ...['2026-03-14', '1:02:03', '1..5', '{session}', '{code}', '-', '--', '--help', '@', '+1'],
]

/** What breaks parsers of any format: names that every object has, numbers at the ends, signs that have a meaning somewhere. */
export const hostileWords: readonly string[] = [...quotedNames, ...numbers, ...signs, ...plain]
