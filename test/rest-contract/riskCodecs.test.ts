import { describe, expect, test } from '@jest/globals';
import { read, refused } from './reading.js';

describe('an answer to anti-fraud', () => {
  test.each([
    [{ riskLevel: 0, riskType: 0 }, 'NONE', []],
    [{ riskLevel: 1, riskType: 1 }, 'LOW', ['FRAUD']],
    [{ riskLevel: '2', riskType: '6' }, 'MEDIUM', ['GAMBLING_HOUSE', 'GAMBLING_PLAYER']],
    [{ riskLevel: 3, riskType: 15 }, 'HIGH', ['FRAUD', 'GAMBLING_HOUSE', 'GAMBLING_PLAYER', 'MONEY_MULE']],
    [{ riskLevel: 3, riskType: 0 }, 'HIGH', []],
    [{ risks: [{ type: 1, level: 'none' }] }, 'NONE', []],
    [{ risks: [{ type: '8', level: 'High' }] }, 'HIGH', ['MONEY_MULE']],
    [
      {
        risks: [
          { type: 110, level: 1 },
          { type: '130', level: '2' },
          { type: 150, level: 0 },
        ],
      },
      'MEDIUM',
      ['FRAUD', 'GAMBLING_HOUSE'],
    ],
    [
      {
        risks: [
          { type: 170, level: 'low' },
          { type: 8, level: 'medium' },
        ],
      },
      'MEDIUM',
      ['MONEY_MULE'],
    ],
    [{ riskLevel: 2, riskType: 1, risks: [{ type: 1, level: 'medium' }] }, 'MEDIUM', ['FRAUD']],
    [{ riskLevel: 1, riskType: 1, risks: null }, 'LOW', ['FRAUD']],
  ])('%j', (fields, level, types) => {
    expect(read('anti-fraud', fields)).toEqual({ level, types, message: 'ok' });
  });

  test.each([
    [{}],
    [{ riskLevel: 0 }],
    [{ riskType: 0 }],
    [{ riskLevel: null, riskType: null }],
    [{ riskLevel: 4, riskType: 1 }],
    [{ riskLevel: -1, riskType: 1 }],
    [{ riskLevel: 1.5, riskType: 1 }],
    [{ riskLevel: 'high', riskType: 1 }],
    [{ riskLevel: '', riskType: '' }],
    [{ riskLevel: 1, riskType: 16 }],
    [{ riskLevel: 1, riskType: '1,2' }],
    [{ riskLevel: true, riskType: true }],
    [{ risks: [] }],
    [{ risks: {} }],
    [{ risks: 'none' }],
    [{ risks: ['none'] }],
    [{ risks: [{ type: 3, level: 1 }] }],
    [{ risks: [{ type: 0, level: 'none' }] }],
    [{ risks: [{ type: 999, level: 'none' }] }],
    [{ risks: [{ type: 'fraud', level: 'none' }] }],
    [{ risks: [{ type: 1, level: 'clear' }] }],
    [{ risks: [{ type: 1, level: null }] }],
    [{ risks: [{ type: 1 }] }],
    [
      {
        risks: [
          { type: 1, level: 'none' },
          { type: 2, level: '?' },
        ],
      },
    ],
  ])('%j cannot be read', (fields) => {
    expect(refused('anti-fraud', fields)).toContain('cannot be read');
  });

  test.each([
    [{ riskLevel: 0, riskType: 1 }, 'level none'],
    [{ riskLevel: 0, riskType: 0, risks: [{ type: 1, level: 'high' }] }, 'contradict'],
    [{ riskLevel: 3, riskType: 1, risks: [{ type: 2, level: 'high' }] }, 'contradict'],
    [{ riskLevel: 3, riskType: 1, risks: [{ type: 1, level: 'none' }] }, 'contradict'],
  ])('%j contradicts itself', (fields, why) => {
    expect(refused('anti-fraud', fields)).toContain(why);
  });
});

describe('an answer to police', () => {
  test.each([
    [{ blacklisted: true }, true, []],
    [{ blacklisted: false }, false, []],
    [{ blacklisted: null }, null, []],
    [{ blacklisted: true, categories: ['fugitive', 'drug use'] }, true, ['fugitive', 'drug use']],
    [{ blacklisted: false, categories: [] }, false, []],
    [{ blacklisted: true, categories: null }, true, []],
  ])('%j', (fields, listed, categories) => {
    expect(read('police', fields)).toEqual({ listed, categories, message: 'ok' });
  });

  test.each([
    [{}],
    [{ blacklisted: 'false' }],
    [{ blacklisted: 0 }],
    [{ listed: false }],
    [{ categories: ['fugitive'] }],
    [{ blacklisted: true, categories: 'fugitive' }],
    [{ blacklisted: true, categories: [1] }],
    [{ blacklisted: false, categories: ['fugitive'] }],
    [{ blacklisted: null, categories: ['fugitive'] }],
  ])('%j cannot be read', (fields) => {
    expect(refused('police', fields)).toContain('cannot be read');
  });
});
