import type { AntiFraudAnswer } from '../../checks/risk/antiFraud.js';
import { riskBitsOf, type RiskLevel, riskLevels, type RiskType, riskTypesOf } from '../../checks/risk/riskLevel.js';
import { isJsonObject, type JsonObject } from '../json.js';
import { unreadable } from '../../providers/response/unreadable.js';
import type { ResponseCodec } from './codec.js';
import { readInteger, readRiskLevel, readRiskType } from './riskCodes.js';

type Risk = Omit<AntiFraudAnswer, 'message'>;

/** `riskLevel` and `riskType` are INFERRED from the contract's tables of levels and types; `risks` is SEEN in consumers of later generations of the API. */
export const antiFraudCodec: ResponseCodec<AntiFraudAnswer> = {
  schemaName: 'AntiFraudResponse',
  fields: {
    riskLevel: {
      type: 'integer',
      minimum: 0,
      maximum: 3,
      description: 'The strongest level over all types: 0 none, 1 low, 2 medium, 3 high.',
    },
    riskType: {
      type: 'integer',
      minimum: 0,
      maximum: 15,
      description:
        'What the signs point to, as a sum of bits: 1 fraud, 2 gambling house, 4 gambling player, 8 money mule. 0 for level 0.',
    },
  },

  encode: ({ level, types }) => ({ riskLevel: riskLevels.indexOf(level), riskType: riskBitsOf(types) }),

  decode(body) {
    const overall = readOverall(body);
    const byType = readByType(body);
    const risk = overall ?? byType;
    if (!risk) throw unreadable('riskLevel and riskType are missing');
    if (overall && byType && !isSame(overall, byType))
      throw unreadable('riskLevel, riskType and risks contradict each other');
    if (risk.level === 'NONE' && risk.types.length > 0) throw unreadable('it names a type of risk for the level none');
    return risk;
  },
};

function readOverall({ riskLevel, riskType }: JsonObject): Risk | undefined {
  if (riskLevel === undefined && riskType === undefined) return undefined;
  const level = riskLevels[readInteger(riskLevel) ?? NaN];
  const types = riskTypesOf(readInteger(riskType) ?? NaN);
  if (!level) throw unreadable('riskLevel is none of 0 to 3');
  if (!types) throw unreadable('riskType is no sum of 1, 2, 4 and 8');
  return { level, types };
}

/** INFERRED: the overall level is the highest of the levels per type. An empty list is not known to mean that there is no risk. */
function readByType({ risks = null }: JsonObject): Risk | undefined {
  if (risks === null) return undefined;
  if (!Array.isArray(risks) || risks.length === 0) throw unreadable('risks is no list, or an empty one');
  const found = risks.map(readRisk).filter(({ level }) => level !== 'NONE');
  return {
    level: riskLevels.findLast((level) => found.some((risk) => risk.level === level)) ?? 'NONE',
    types: riskTypesOf(riskBitsOf(found.map(({ type }) => type))) ?? [],
  };
}

function readRisk(risk: unknown): { type: RiskType; level: RiskLevel } {
  if (!isJsonObject(risk)) throw unreadable('risks holds something else than objects');
  const type = readRiskType(risk.type);
  const level = readRiskLevel(risk.level);
  if (!type) throw unreadable('risks holds an unknown type');
  if (!level) throw unreadable('risks holds an unknown level');
  return { type, level };
}

function isSame(a: Risk, b: Risk): boolean {
  return a.level === b.level && riskBitsOf(a.types) === riskBitsOf(b.types);
}
