import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A date-time string at UTC, such as 2007-12-03T10:15:30Z, compliant with the `date-time` format outlined in section 5.6 of the RFC 3339 profile of the ISO 8601 standard for representation of dates and times using the Gregorian calendar. */
  DateTime: { input: string; output: string; }
};

/** Signs of fraud and gambling around a number or a person. */
export type AntiFraudAssessment = CheckResult & RiskAssessment & {
  __typename?: 'AntiFraudAssessment';
  /** Which check was run. */
  check: CheckName;
  /** Unique id of this run of the check. */
  id: Scalars['ID']['output'];
  /** The strongest level over all types. */
  level: RiskLevel;
  /** Human-readable description of the result, as the source gives it. Decide by the typed fields, not by this. */
  message: Scalars['String']['output'];
  /** Which source answered, when, how fast, whether it was billed and whether it is a stored answer. */
  source: CheckSource;
  /** Whether the request was processed. A request that was not is an error, so this is true in every result. */
  success: Scalars['Boolean']['output'];
  /** What the signs point to; empty for level NONE. */
  types: Array<RiskType>;
  /** What is odd about the input although the check was run, such as a wrong check digit. */
  warnings: Array<SubjectWarning>;
};

/** A mobile number, an ID number, or both: at least one of them. */
export type AntiFraudInput = {
  /** 18-digit resident identity number (GB 11643-1999), also of residence permits (81, 82, 83) and permanent resident cards (9). Full-width characters, spaces and a lower-case x are folded. A wrong check digit is a warning unless the deployment refuses it. */
  idNo?: InputMaybe<Scalars['String']['input']>;
  /** 11-digit mainland mobile number. A country code (+86, 0086), spaces and hyphens are folded away. */
  mobile?: InputMaybe<Scalars['String']['input']>;
};

/** The risk check to run, with its input: exactly one member. */
export type AssessRiskInput =
  /** Assess fraud and gambling risk of a mobile number or an ID number. */
  { antiFraud: AntiFraudInput; police?: never; }
  |  /** Check if a person is on the public security blacklist. */
  { antiFraud?: never; police: PoliceInput; };

/** The mobile number to look up. */
export type AttributionInput = {
  /** 11-digit mainland mobile number. A country code (+86, 0086), spaces and hyphens are folded away. */
  mobile: Scalars['String']['input'];
};

/** One check of this service: what it needs and who answers it here. */
export type CheckInfo = {
  __typename?: 'CheckInfo';
  /** What the check does. */
  description: Scalars['String']['output'];
  /** Fields of its input. */
  input: Array<Scalars['String']['output']>;
  /** How old an answer may be at most, in seconds, to be given again without asking the source. */
  maxReuseSeconds: Scalars['Int']['output'];
  /** Name of the check. */
  name: CheckName;
  /** Sources that answer it here, in the order in which they are asked; empty: NOT_SUPPORTED. */
  providers: Array<Scalars['String']['output']>;
  /** Those of them that must be given. Anti-fraud needs at least one of its two. */
  required: Array<Scalars['String']['output']>;
  /** Where REST clients find it: path and type. */
  rest: Scalars['String']['output'];
  /** Scope that a client needs for it; its first part alone covers the whole area. */
  scope: Scalars['String']['output'];
};

/** The checks of this service. */
export type CheckName =
  /** Verify a name, its ID number and the validity dates of the ID card. */
  | 'IDENTITY_FOUR_FACTOR'
  /** Verify that a mobile number is registered to an ID number. */
  | 'IDENTITY_ID_MOBILE'
  /** Verify a name and its ID number, and compare a photo with the face on record. */
  | 'IDENTITY_IMAGE'
  /** Verify that a mobile number is registered to a name. */
  | 'IDENTITY_NAME_MOBILE'
  /** Verify that a mobile number, a name and an ID number all match. */
  | 'IDENTITY_THREE_FACTOR'
  /** Verify that a name matches an ID number. */
  | 'IDENTITY_TWO_FACTOR'
  /** Get the carrier, province and city of a mobile number. */
  | 'MOBILE_ATTRIBUTION'
  /** Get the city in which the user of a mobile number works or lives. */
  | 'MOBILE_LOCATION_QUERY'
  /** Check the distance between a place of a mobile number and an address. */
  | 'MOBILE_LOCATION_VERIFY'
  /** Assess fraud and gambling risk of a mobile number or an ID number. */
  | 'RISK_ANTI_FRAUD'
  /** Check if a person is on the public security blacklist. */
  | 'RISK_POLICE';

/** What every finished check says of itself. */
export type CheckResult = {
  /** Which check was run. */
  check: CheckName;
  /** Unique id of this run of the check. */
  id: Scalars['ID']['output'];
  /** Human-readable description of the result, as the source gives it. Decide by the typed fields, not by this. */
  message: Scalars['String']['output'];
  /** Which source answered, when, how fast, whether it was billed and whether it is a stored answer. */
  source: CheckSource;
  /** Whether the request was processed. A request that was not is an error, so this is true in every result. */
  success: Scalars['Boolean']['output'];
  /** What is odd about the input although the check was run, such as a wrong check digit. */
  warnings: Array<SubjectWarning>;
};

/** Where an answer comes from and what it took. */
export type CheckSource = {
  __typename?: 'CheckSource';
  /** Whether the source bills this answer. The sandbox says what a paid source would bill. */
  billed: Scalars['Boolean']['output'];
  /** When the source answered. */
  checkedAt: Scalars['DateTime']['output'];
  /** How long the source took, in milliseconds. */
  latencyMs: Scalars['Float']['output'];
  /** Name of the source that answered. "sandbox" means invented data. */
  provider: Scalars['String']['output'];
  /** Whether this is a stored answer, given again without asking the source. */
  reused: Scalars['Boolean']['output'];
};

/** A name, its ID number and the validity period printed on the ID card. */
export type FourFactorInput = {
  /** Issue date of the ID card as YYYYMMDD. */
  frDate: Scalars['String']['input'];
  /** 18-digit resident identity number (GB 11643-1999), also of residence permits (81, 82, 83) and permanent resident cards (9). Full-width characters, spaces and a lower-case x are folded. A wrong check digit is a warning unless the deployment refuses it. */
  idNo: Scalars['String']['input'];
  /** Full legal name in Chinese characters, 2 to 50 of them, rare ones beyond the BMP included. Spaces are taken off and every kind of middle dot becomes "·". */
  name: Scalars['String']['input'];
  /** Expiry date of the ID card as YYYYMMDD, or "长期" for permanent validity. Lies after frDate. */
  toDate: Scalars['String']['input'];
};

/** An ID number and the mobile number that should be registered to it. */
export type IdMobileInput = {
  /** 18-digit resident identity number (GB 11643-1999), also of residence permits (81, 82, 83) and permanent resident cards (9). Full-width characters, spaces and a lower-case x are folded. A wrong check digit is a warning unless the deployment refuses it. */
  idNo: Scalars['String']['input'];
  /** 11-digit mainland mobile number. A country code (+86, 0086), spaces and hyphens are folded away. */
  mobile: Scalars['String']['input'];
};

/** The answer of an identity check: does what was given match the records? */
export type IdentityVerification = CheckResult & {
  __typename?: 'IdentityVerification';
  /** Which check was run. */
  check: CheckName;
  /** The source's own code: "1" match, "-1" no match. */
  checkResult?: Maybe<Scalars['String']['output']>;
  /** true: matches the records; false: does not; null: no record to compare with. */
  consistent?: Maybe<Scalars['Boolean']['output']>;
  /** Unique id of this run of the check. */
  id: Scalars['ID']['output'];
  /** The same as `consistent`, with a name for each of the three outcomes. */
  match: MatchResult;
  /** Human-readable description of the result, as the source gives it. Decide by the typed fields, not by this. */
  message: Scalars['String']['output'];
  /** Which source answered, when, how fast, whether it was billed and whether it is a stored answer. */
  source: CheckSource;
  /** Whether the request was processed. A request that was not is an error, so this is true in every result. */
  success: Scalars['Boolean']['output'];
  /** What is odd about the input although the check was run, such as a wrong check digit. */
  warnings: Array<SubjectWarning>;
};

/** A name, its ID number and a photo of the holder's face. */
export type ImageInput = {
  /** 18-digit resident identity number (GB 11643-1999), also of residence permits (81, 82, 83) and permanent resident cards (9). Full-width characters, spaces and a lower-case x are folded. A wrong check digit is a warning unless the deployment refuses it. */
  idNo: Scalars['String']['input'];
  /** Facial photo, base64 of a JPEG or PNG of at most 5 MB; a data: prefix is tolerated. At least 300×400 pixels are recommended: a smaller one is a warning. */
  img: Scalars['String']['input'];
  /** Full legal name in Chinese characters, 2 to 50 of them, rare ones beyond the BMP included. Spaces are taken off and every kind of middle dot becomes "·". */
  name: Scalars['String']['input'];
};

/** The city in which a mobile number has been active over the last three months. */
export type LocationCity = CheckResult & MobileLookup & {
  __typename?: 'LocationCity';
  /** Which check was run. */
  check: CheckName;
  /** City, such as 北京; null where nothing is known. */
  city?: Maybe<Scalars['String']['output']>;
  /** Unique id of this run of the check. */
  id: Scalars['ID']['output'];
  /** Which place of the number was looked up. */
  locationType: LocationType;
  /** Human-readable description of the result, as the source gives it. Decide by the typed fields, not by this. */
  message: Scalars['String']['output'];
  /** Which source answered, when, how fast, whether it was billed and whether it is a stored answer. */
  source: CheckSource;
  /** Whether the request was processed. A request that was not is an error, so this is true in every result. */
  success: Scalars['Boolean']['output'];
  /** What is odd about the input although the check was run, such as a wrong check digit. */
  warnings: Array<SubjectWarning>;
};

/** A mobile number and which of its places is meant: WORK or RESIDENTIAL; COMMON is refused. */
export type LocationQueryInput = {
  /** Which place: COMMON, where the number is most active; WORK, 7:00–19:00 on weekdays; RESIDENTIAL, 21:00–07:00. */
  locationType: LocationType;
  /** 11-digit mainland mobile number. A country code (+86, 0086), spaces and hyphens are folded away. */
  mobile: Scalars['String']['input'];
};

/** Which of the places of a mobile number is meant, over the last three months. */
export type LocationType =
  /** Where the number is most active. Only for locationVerify. 1 in the REST contract. */
  | 'COMMON'
  /** Where the number is between 21:00 and 7:00. 3 in the REST contract. */
  | 'RESIDENTIAL'
  /** Where the number is on weekdays between 7:00 and 19:00. 2 in the REST contract. */
  | 'WORK';

/** How far a place of a mobile number lies from an address, over the last three months. All null: nothing is known. */
export type LocationVerification = CheckResult & MobileLookup & {
  __typename?: 'LocationVerification';
  /** Which check was run. */
  check: CheckName;
  /** The distance as the source gives it, such as "≤3km" or ">50km". */
  distance?: Maybe<Scalars['String']['output']>;
  /** Unique id of this run of the check. */
  id: Scalars['ID']['output'];
  /** Which place of the number was measured. */
  locationType: LocationType;
  /** Upper end of the distance in kilometres; null where it is open, as in ">50km", or unknown. */
  maxKm?: Maybe<Scalars['Float']['output']>;
  /** Human-readable description of the result, as the source gives it. Decide by the typed fields, not by this. */
  message: Scalars['String']['output'];
  /** Lower end of the distance in kilometres, 0 for the nearest segment; null where unknown. */
  minKm?: Maybe<Scalars['Float']['output']>;
  /** Which source answered, when, how fast, whether it was billed and whether it is a stored answer. */
  source: CheckSource;
  /** Whether the request was processed. A request that was not is an error, so this is true in every result. */
  success: Scalars['Boolean']['output'];
  /** What is odd about the input although the check was run, such as a wrong check digit. */
  warnings: Array<SubjectWarning>;
};

/** A mobile number, which of its places is meant, and the address to measure from. */
export type LocationVerifyInput = {
  /** Full street address in Chinese, such as 朝阳区建国路88号. */
  address: Scalars['String']['input'];
  /** City in Chinese, such as 北京. */
  city: Scalars['String']['input'];
  /** Which place: COMMON, where the number is most active; WORK, 7:00–19:00 on weekdays; RESIDENTIAL, 21:00–07:00. */
  locationType: LocationType;
  /** 11-digit mainland mobile number. A country code (+86, 0086), spaces and hyphens are folded away. */
  mobile: Scalars['String']['input'];
};

/** The mobile lookup to run, with its input: exactly one member. */
export type LookupMobileInput =
  /** Get the carrier, province and city of a mobile number. */
  { attribution: AttributionInput; locationQuery?: never; locationVerify?: never; }
  |  /** Get the city in which the user of a mobile number works or lives. */
  { attribution?: never; locationQuery: LocationQueryInput; locationVerify?: never; }
  |  /** Check the distance between a place of a mobile number and an address. */
  { attribution?: never; locationQuery?: never; locationVerify: LocationVerifyInput; };

/** What a comparison with the records found. */
export type MatchResult =
  /** The records say the same. */
  | 'MATCH'
  /** The records say something else. */
  | 'MISMATCH'
  /** There is no record to compare with. Not a sign of forgery: have a person look at it. */
  | 'NO_RECORD';

/** Carrier and region of a mobile number. All null: nothing is known of it. */
export type MobileAttribution = CheckResult & MobileLookup & {
  __typename?: 'MobileAttribution';
  /** Carrier, such as 中国移动, or the name of a virtual operator. */
  carrier?: Maybe<Scalars['String']['output']>;
  /** Which check was run. */
  check: CheckName;
  /** City, such as 广州. */
  city?: Maybe<Scalars['String']['output']>;
  /** Unique id of this run of the check. */
  id: Scalars['ID']['output'];
  /** Human-readable description of the result, as the source gives it. Decide by the typed fields, not by this. */
  message: Scalars['String']['output'];
  /** Province, such as 广东. */
  province?: Maybe<Scalars['String']['output']>;
  /** Which source answered, when, how fast, whether it was billed and whether it is a stored answer. */
  source: CheckSource;
  /** Whether the request was processed. A request that was not is an error, so this is true in every result. */
  success: Scalars['Boolean']['output'];
  /** What is odd about the input although the check was run, such as a wrong check digit. */
  warnings: Array<SubjectWarning>;
};

/** The answer of a mobile lookup. Which fields it has beside these depends on the lookup. */
export type MobileLookup = {
  /** Which check was run. */
  check: CheckName;
  /** Unique id of this run of the check. */
  id: Scalars['ID']['output'];
  /** Human-readable description of the result, as the source gives it. Decide by the typed fields, not by this. */
  message: Scalars['String']['output'];
  /** Which source answered, when, how fast, whether it was billed and whether it is a stored answer. */
  source: CheckSource;
  /** Whether the request was processed. A request that was not is an error, so this is true in every result. */
  success: Scalars['Boolean']['output'];
  /** What is odd about the input although the check was run, such as a wrong check digit. */
  warnings: Array<SubjectWarning>;
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Screen a person or number: anti-fraud score, public security blacklist. */
  assessRisk: RiskAssessment;
  /** Look up a mobile number: carrier and region, distance to an address, city of activity. */
  lookupMobile: MobileLookup;
  /** Check a person's identity against government and carrier records. */
  verifyIdentity: IdentityVerification;
};


export type MutationAssessRiskArgs = {
  input: AssessRiskInput;
};


export type MutationLookupMobileArgs = {
  input: LookupMobileInput;
};


export type MutationVerifyIdentityArgs = {
  input: VerifyIdentityInput;
};

/** A name and the mobile number that should be registered to it. */
export type NameMobileInput = {
  /** 11-digit mainland mobile number. A country code (+86, 0086), spaces and hyphens are folded away. */
  mobile: Scalars['String']['input'];
  /** Full legal name in Chinese characters, 2 to 50 of them, rare ones beyond the BMP included. Spaces are taken off and every kind of middle dot becomes "·". */
  name: Scalars['String']['input'];
};

/** Whether a person is on the public security blacklist. */
export type PoliceAssessment = CheckResult & RiskAssessment & {
  __typename?: 'PoliceAssessment';
  /** Why a person is listed, where the source says so, such as "fugitive"; often empty. */
  categories: Array<Scalars['String']['output']>;
  /** Which check was run. */
  check: CheckName;
  /** Unique id of this run of the check. */
  id: Scalars['ID']['output'];
  /** true: on the blacklist; false: not; null: no record to compare with. */
  listed?: Maybe<Scalars['Boolean']['output']>;
  /** Human-readable description of the result, as the source gives it. Decide by the typed fields, not by this. */
  message: Scalars['String']['output'];
  /** Which source answered, when, how fast, whether it was billed and whether it is a stored answer. */
  source: CheckSource;
  /** Whether the request was processed. A request that was not is an error, so this is true in every result. */
  success: Scalars['Boolean']['output'];
  /** What is odd about the input although the check was run, such as a wrong check digit. */
  warnings: Array<SubjectWarning>;
};

/** A name and its ID number. */
export type PoliceInput = {
  /** 18-digit resident identity number (GB 11643-1999), also of residence permits (81, 82, 83) and permanent resident cards (9). Full-width characters, spaces and a lower-case x are folded. A wrong check digit is a warning unless the deployment refuses it. */
  idNo: Scalars['String']['input'];
  /** Full legal name in Chinese characters, 2 to 50 of them, rare ones beyond the BMP included. Spaces are taken off and every kind of middle dot becomes "·". */
  name: Scalars['String']['input'];
};

export type Query = {
  __typename?: 'Query';
  /** Which checks exist, what each needs and which source answers it here. Free of charge. */
  checks: Array<CheckInfo>;
};

/** The answer of a risk check. Which fields it has beside these depends on the check. */
export type RiskAssessment = {
  /** Which check was run. */
  check: CheckName;
  /** Unique id of this run of the check. */
  id: Scalars['ID']['output'];
  /** Human-readable description of the result, as the source gives it. Decide by the typed fields, not by this. */
  message: Scalars['String']['output'];
  /** Which source answered, when, how fast, whether it was billed and whether it is a stored answer. */
  source: CheckSource;
  /** Whether the request was processed. A request that was not is an error, so this is true in every result. */
  success: Scalars['Boolean']['output'];
  /** What is odd about the input although the check was run, such as a wrong check digit. */
  warnings: Array<SubjectWarning>;
};

/** How strong the signs of fraud or gambling are. */
export type RiskLevel =
  /** Strong signs. 3 in the REST contract. */
  | 'HIGH'
  /** Weak signs. 1 in the REST contract. */
  | 'LOW'
  /** Clear signs. 2 in the REST contract. */
  | 'MEDIUM'
  /** No signs. 0 in the REST contract. */
  | 'NONE';

/** What the signs point to. */
export type RiskType =
  /** Telecom or online fraud. Bit 1 in the REST contract. */
  | 'FRAUD'
  /** Running online gambling. Bit 2 in the REST contract. */
  | 'GAMBLING_HOUSE'
  /** Taking part in online gambling. Bit 4 in the REST contract. */
  | 'GAMBLING_PLAYER'
  /** Moving money for others. Bit 8 in the REST contract. */
  | 'MONEY_MULE';

/** Something odd about the input that is no reason to refuse it: the check is run all the same. */
export type SubjectWarning = {
  __typename?: 'SubjectWarning';
  /** Stable code, such as "ID_CHECK_DIGIT". */
  code: Scalars['String']['output'];
  /** The input field it is about, such as "idNo". */
  field: Scalars['String']['output'];
  /** The same for people. Holds no value of the input. */
  message: Scalars['String']['output'];
};

/** A name, an ID number and a mobile number that should all belong together. */
export type ThreeFactorInput = {
  /** 18-digit resident identity number (GB 11643-1999), also of residence permits (81, 82, 83) and permanent resident cards (9). Full-width characters, spaces and a lower-case x are folded. A wrong check digit is a warning unless the deployment refuses it. */
  idNo: Scalars['String']['input'];
  /** 11-digit mainland mobile number. A country code (+86, 0086), spaces and hyphens are folded away. */
  mobile: Scalars['String']['input'];
  /** Full legal name in Chinese characters, 2 to 50 of them, rare ones beyond the BMP included. Spaces are taken off and every kind of middle dot becomes "·". */
  name: Scalars['String']['input'];
};

/** A name and the ID number that it should belong to. */
export type TwoFactorInput = {
  /** 18-digit resident identity number (GB 11643-1999), also of residence permits (81, 82, 83) and permanent resident cards (9). Full-width characters, spaces and a lower-case x are folded. A wrong check digit is a warning unless the deployment refuses it. */
  idNo: Scalars['String']['input'];
  /** Full legal name in Chinese characters, 2 to 50 of them, rare ones beyond the BMP included. Spaces are taken off and every kind of middle dot becomes "·". */
  name: Scalars['String']['input'];
};

/** The identity check to run, with its input: exactly one member. */
export type VerifyIdentityInput =
  /** Verify a name, its ID number and the validity dates of the ID card. */
  { fourFactor: FourFactorInput; idMobile?: never; image?: never; nameMobile?: never; threeFactor?: never; twoFactor?: never; }
  |  /** Verify that a mobile number is registered to an ID number. */
  { fourFactor?: never; idMobile: IdMobileInput; image?: never; nameMobile?: never; threeFactor?: never; twoFactor?: never; }
  |  /** Verify a name and its ID number, and compare a photo with the face on record. */
  { fourFactor?: never; idMobile?: never; image: ImageInput; nameMobile?: never; threeFactor?: never; twoFactor?: never; }
  |  /** Verify that a mobile number is registered to a name. */
  { fourFactor?: never; idMobile?: never; image?: never; nameMobile: NameMobileInput; threeFactor?: never; twoFactor?: never; }
  |  /** Verify that a mobile number, a name and an ID number all match. */
  { fourFactor?: never; idMobile?: never; image?: never; nameMobile?: never; threeFactor: ThreeFactorInput; twoFactor?: never; }
  |  /** Verify that a name matches an ID number. */
  { fourFactor?: never; idMobile?: never; image?: never; nameMobile?: never; threeFactor?: never; twoFactor: TwoFactorInput; };

export type AssessRiskMutationVariables = Exact<{
  input: AssessRiskInput;
}>;


export type AssessRiskMutation = { __typename?: 'Mutation', assessRisk: { __typename?: 'AntiFraudAssessment', level: RiskLevel, types: Array<RiskType>, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename?: 'PoliceAssessment', listed?: boolean | null, categories: Array<string>, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } };

type CheckFacts_AntiFraudAssessment_Fragment = { __typename?: 'AntiFraudAssessment', id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> };

type CheckFacts_IdentityVerification_Fragment = { __typename?: 'IdentityVerification', id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> };

type CheckFacts_LocationCity_Fragment = { __typename?: 'LocationCity', id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> };

type CheckFacts_LocationVerification_Fragment = { __typename?: 'LocationVerification', id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> };

type CheckFacts_MobileAttribution_Fragment = { __typename?: 'MobileAttribution', id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> };

type CheckFacts_PoliceAssessment_Fragment = { __typename?: 'PoliceAssessment', id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> };

export type CheckFactsFragment = CheckFacts_AntiFraudAssessment_Fragment | CheckFacts_IdentityVerification_Fragment | CheckFacts_LocationCity_Fragment | CheckFacts_LocationVerification_Fragment | CheckFacts_MobileAttribution_Fragment | CheckFacts_PoliceAssessment_Fragment;

export type ChecksQueryVariables = Exact<{ [key: string]: never; }>;


export type ChecksQuery = { __typename?: 'Query', checks: Array<{ __typename?: 'CheckInfo', name: CheckName, description: string, input: Array<string>, required: Array<string>, providers: Array<string>, scope: string, rest: string, maxReuseSeconds: number }> };

export type LookupMobileMutationVariables = Exact<{
  input: LookupMobileInput;
}>;


export type LookupMobileMutation = { __typename?: 'Mutation', lookupMobile: { __typename?: 'LocationCity', locationType: LocationType, city?: string | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename?: 'LocationVerification', locationType: LocationType, distance?: string | null, minKm?: number | null, maxKm?: number | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename?: 'MobileAttribution', carrier?: string | null, province?: string | null, city?: string | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } };

export type VerifyIdentityMutationVariables = Exact<{
  input: VerifyIdentityInput;
}>;


export type VerifyIdentityMutation = { __typename?: 'Mutation', verifyIdentity: { __typename?: 'IdentityVerification', consistent?: boolean | null, match: MatchResult, checkResult?: string | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } };

export const CheckFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CheckFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CheckResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"success"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"latencyMs"}},{"kind":"Field","name":{"kind":"Name","value":"billed"}},{"kind":"Field","name":{"kind":"Name","value":"reused"}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<CheckFactsFragment, unknown>;
export const AssessRiskDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AssessRisk"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AssessRiskInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"assessRisk"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CheckFacts"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AntiFraudAssessment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"types"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PoliceAssessment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"listed"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CheckFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CheckResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"success"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"latencyMs"}},{"kind":"Field","name":{"kind":"Name","value":"billed"}},{"kind":"Field","name":{"kind":"Name","value":"reused"}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<AssessRiskMutation, AssessRiskMutationVariables>;
export const ChecksDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Checks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"checks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"input"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"providers"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"rest"}},{"kind":"Field","name":{"kind":"Name","value":"maxReuseSeconds"}}]}}]}}]} as unknown as DocumentNode<ChecksQuery, ChecksQueryVariables>;
export const LookupMobileDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LookupMobile"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LookupMobileInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lookupMobile"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CheckFacts"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MobileAttribution"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"carrier"}},{"kind":"Field","name":{"kind":"Name","value":"province"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocationVerification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locationType"}},{"kind":"Field","name":{"kind":"Name","value":"distance"}},{"kind":"Field","name":{"kind":"Name","value":"minKm"}},{"kind":"Field","name":{"kind":"Name","value":"maxKm"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocationCity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locationType"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CheckFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CheckResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"success"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"latencyMs"}},{"kind":"Field","name":{"kind":"Name","value":"billed"}},{"kind":"Field","name":{"kind":"Name","value":"reused"}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<LookupMobileMutation, LookupMobileMutationVariables>;
export const VerifyIdentityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"VerifyIdentity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"VerifyIdentityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verifyIdentity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CheckFacts"}},{"kind":"Field","name":{"kind":"Name","value":"consistent"}},{"kind":"Field","name":{"kind":"Name","value":"match"}},{"kind":"Field","name":{"kind":"Name","value":"checkResult"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CheckFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CheckResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"success"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"latencyMs"}},{"kind":"Field","name":{"kind":"Name","value":"billed"}},{"kind":"Field","name":{"kind":"Name","value":"reused"}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<VerifyIdentityMutation, VerifyIdentityMutationVariables>;