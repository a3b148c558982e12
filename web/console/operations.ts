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
  /** A time as RFC 3339 writes it (date-time). Answers have it in UTC with milliseconds, such as 2007-12-03T10:15:30.000Z; inputs may have any offset. */
  DateTime: { input: string; output: string; }
};

/** A mobile number, an ID number, or both: at least one of them. */
export type AntiFraudInput = {
  /** 18-digit resident identity number (GB 11643-1999), also of residence permits (81, 82, 83) and permanent resident cards (9). Full-width characters, spaces and a lower-case x are folded. A wrong check digit is a warning unless the deployment refuses it. */
  idNo?: InputMaybe<Scalars['String']['input']>;
  /** 11-digit mainland mobile number. A country code (+86, 0086, 86), spaces, hyphens, dots and brackets are folded away. */
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
  /** 11-digit mainland mobile number. A country code (+86, 0086, 86), spaces, hyphens, dots and brackets are folded away. */
  mobile: Scalars['String']['input'];
};

/** What a check found, in one word. */
export const CheckFinding = {
  /** Risk checks: nothing speaks against the person or number. */
  CLEAR: 'CLEAR',
  /** Mobile lookups: something is known of the number. */
  FOUND: 'FOUND',
  /** Police: the person is on the blacklist. */
  LISTED: 'LISTED',
  /** Identity checks: the records say the same. */
  MATCH: 'MATCH',
  /** Identity checks: the records say something else. */
  MISMATCH: 'MISMATCH',
  /** There is no record. Not a sign of forgery. */
  NO_RECORD: 'NO_RECORD',
  /** Anti-fraud: there are signs of fraud or gambling. */
  RISK: 'RISK'
} as const;

export type CheckFinding = typeof CheckFinding[keyof typeof CheckFinding];
/** The checks of this service. */
export const CheckName = {
  /** Verify a name, its ID number and the validity dates of the ID card. */
  IDENTITY_FOUR_FACTOR: 'IDENTITY_FOUR_FACTOR',
  /** Verify that a mobile number is registered to an ID number. */
  IDENTITY_ID_MOBILE: 'IDENTITY_ID_MOBILE',
  /** Verify a name and its ID number, and compare a photo with the face on record. */
  IDENTITY_IMAGE: 'IDENTITY_IMAGE',
  /** Verify that a mobile number is registered to a name. */
  IDENTITY_NAME_MOBILE: 'IDENTITY_NAME_MOBILE',
  /** Verify that a mobile number, a name and an ID number all match. */
  IDENTITY_THREE_FACTOR: 'IDENTITY_THREE_FACTOR',
  /** Verify that a name matches an ID number. */
  IDENTITY_TWO_FACTOR: 'IDENTITY_TWO_FACTOR',
  /** Get the carrier, province and city of a mobile number. */
  MOBILE_ATTRIBUTION: 'MOBILE_ATTRIBUTION',
  /** Get the city in which the user of a mobile number works or lives. */
  MOBILE_LOCATION_QUERY: 'MOBILE_LOCATION_QUERY',
  /** Check the distance between a place of a mobile number and an address. */
  MOBILE_LOCATION_VERIFY: 'MOBILE_LOCATION_VERIFY',
  /** Assess fraud and gambling risk of a mobile number or an ID number. */
  RISK_ANTI_FRAUD: 'RISK_ANTI_FRAUD',
  /** Check if a person is on the public security blacklist. */
  RISK_POLICE: 'RISK_POLICE'
} as const;

export type CheckName = typeof CheckName[keyof typeof CheckName];
/** What is asked of a run beside its input. */
export type CheckOptions = {
  /** Reference of the consent that the check rests on, recorded with it: 1 to 128 visible ASCII characters. Comes before the header x-kyc-consent. */
  consent?: InputMaybe<Scalars['String']['input']>;
  /** The same key with the same input returns the first answer and is never billed twice: 1 to 255 visible ASCII characters, good for 24 hours. In a profile it covers each of its checks. Comes before the header Idempotency-Key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Accept a stored answer at most this many seconds old instead of asking again; 0 (the default) always asks. Each check has its own ceiling. Comes before the header x-kyc-max-age. */
  maxAge?: InputMaybe<Scalars['Int']['input']>;
  /** What the check is for, recorded with it: 1 to 128 letters, digits, Chinese characters, spaces and . _ : / - and nothing that could be an ID number, a mobile number or the name of a person. Comes before the header x-kyc-purpose. */
  purpose?: InputMaybe<Scalars['String']['input']>;
};

/** Whether calls are made. */
export const CircuitState = {
  /** Calls are made. */
  CLOSED: 'CLOSED',
  /** One call is made to see whether it works again. */
  HALF_OPEN: 'HALF_OPEN',
  /** It failed too often: no calls are made for a while. */
  OPEN: 'OPEN'
} as const;

export type CircuitState = typeof CircuitState[keyof typeof CircuitState];
/** What the holder of the token of a session may do, and for how long. */
export type CreateSessionInput = {
  /** Checks that may be run. A profile question that needs another one is skipped as NOT_PERMITTED. */
  checks: Array<CheckName>;
  /** Reference of the consent, recorded with each check. */
  consent?: InputMaybe<Scalars['String']['input']>;
  /** How long the token is good for: 1 to 3600 seconds. */
  expiresInSeconds?: Scalars['Int']['input'];
  /** Calls that may be billed, over all processes, from 1 to 1000: never one more. */
  maxBilled: Scalars['Int']['input'];
  /** Ids of trusted documents (SHA-256 in hexadecimal digits); other operations are refused. Not given: any. */
  operations?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Origins of the pages that may use it, such as https://shop.example.com. Not given: any. */
  origins?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Onboarding policies that a decision may name. Not given: any. */
  policies?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Fields that are kept sealed on the server: the browser neither sees nor overrides them. */
  prefill?: InputMaybe<CustomerProfileInput>;
  /** What the checks are for, recorded with each of them. */
  purpose?: InputMaybe<Scalars['String']['input']>;
  /** Whether it ends with the first request that runs checks. */
  singleUse?: Scalars['Boolean']['input'];
  /** Whom the checks are about. A check about anybody else is FORBIDDEN and not billed. */
  subject?: InputMaybe<SubjectInput>;
};

/** What is known of one customer. All optional: each check runs where its fields are present. Fields that allow no check at all are an error. */
export type CustomerProfileInput = {
  /** Full street address in Chinese, such as 朝阳区建国路88号. */
  address?: InputMaybe<Scalars['String']['input']>;
  /** City in Chinese, such as 北京. */
  city?: InputMaybe<Scalars['String']['input']>;
  /** Issue date of the ID card as YYYYMMDD; 2020.03.15, 2020-03-15, 2020/03/15 and 2020年3月15日 are folded. */
  frDate?: InputMaybe<Scalars['String']['input']>;
  /** 18-digit resident identity number (GB 11643-1999), also of residence permits (81, 82, 83) and permanent resident cards (9). Full-width characters, spaces and a lower-case x are folded. A wrong check digit is a warning unless the deployment refuses it. */
  idNo?: InputMaybe<Scalars['String']['input']>;
  /** Facial photo, base64 of a JPEG or PNG of at most 5 MB; a data: prefix and line breaks are tolerated. At least 300×400 pixels are recommended: a smaller one is a warning. */
  img?: InputMaybe<Scalars['String']['input']>;
  /** 11-digit mainland mobile number. A country code (+86, 0086, 86), spaces, hyphens, dots and brackets are folded away. */
  mobile?: InputMaybe<Scalars['String']['input']>;
  /** Full legal name in Chinese characters, 2 to 50 of them, rare ones beyond the BMP included. Every kind of middle dot becomes "·"; a blank is taken off, or becomes the dot where it can hardly be anything else, which is a warning. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Expiry date of the ID card as YYYYMMDD, in the forms of frDate too, or "长期" for permanent validity. Lies after frDate. */
  toDate?: InputMaybe<Scalars['String']['input']>;
};

/** What an onboarding policy makes of a profile. The worst of its reasons wins. */
export const DecisionOutcome = {
  /** Everything that the policy needs was answered, and well. */
  APPROVE: 'APPROVE',
  /** The records speak against this customer. */
  REJECT: 'REJECT',
  /** Have a person look: something is odd, or something could not be found out. */
  REVIEW: 'REVIEW'
} as const;

export type DecisionOutcome = typeof DecisionOutcome[keyof typeof DecisionOutcome];
/** Which document an 18-digit number belongs to. */
export const DocumentKind = {
  /** Permanent resident card of a foreigner, first digit 9, issued since 1 December 2023. */
  FOREIGN_PERMANENT_RESIDENT: 'FOREIGN_PERMANENT_RESIDENT',
  /** Residence permit of a resident of Hong Kong (81), Macao (82) or Taiwan (83). */
  HMT_RESIDENCE_PERMIT: 'HMT_RESIDENCE_PERMIT',
  /** Resident identity card of a Chinese citizen. */
  RESIDENT_ID: 'RESIDENT_ID'
} as const;

export type DocumentKind = typeof DocumentKind[keyof typeof DocumentKind];
/** Every code that an error can have: in `extensions.code` of a GraphQL error, and here. */
export const ErrorCode = {
  /** The request is wrong; fields[] says which path broke which rule. */
  BAD_USER_INPUT: 'BAD_USER_INPUT',
  /** Only trusted documents run here (KYC_DOCUMENTS=only), and this is none of them. It was not parsed. */
  DOCUMENT_NOT_TRUSTED: 'DOCUMENT_NOT_TRUSTED',
  /** The client lacks the scope that this needs, or may not come from this IP address. */
  FORBIDDEN: 'FORBIDDEN',
  /** The idempotency key was used before with another input. */
  IDEMPOTENCY_KEY_REUSED: 'IDEMPOTENCY_KEY_REUSED',
  /** A fault of this service; requestId finds its cause in the log. */
  INTERNAL_SERVER_ERROR: 'INTERNAL_SERVER_ERROR',
  /** No configured provider answers this check. */
  NOT_SUPPORTED: 'NOT_SUPPORTED',
  /** The call was sent and nothing came back: it may have been carried out and billed. */
  OUTCOME_UNKNOWN: 'OUTCOME_UNKNOWN',
  /** The request has the hash of a document that is not known here: send the document with it. Clients of automatic persisted queries do so by themselves. */
  PERSISTED_QUERY_NOT_FOUND: 'PERSISTED_QUERY_NOT_FOUND',
  /** Documents are not kept by their hashes here: always send the document. */
  PERSISTED_QUERY_NOT_SUPPORTED: 'PERSISTED_QUERY_NOT_SUPPORTED',
  /** The quota of billed checks of this client is used up. */
  QUOTA_EXCEEDED: 'QUOTA_EXCEEDED',
  /** Too many requests of this client; try again after retryAfterMs. */
  RATE_LIMITED: 'RATE_LIMITED',
  /** The service itself cannot take the request now, such as while it shuts down. Nothing was sent to a provider. */
  SERVICE_UNAVAILABLE: 'SERVICE_UNAVAILABLE',
  /** The session expired or was revoked. A new session goes on where this one ended. */
  SESSION_EXPIRED: 'SESSION_EXPIRED',
  /** The budget of the session is used up, or it was for one use. */
  SESSION_SPENT: 'SESSION_SPENT',
  /** x-client-id and x-client-secret are missing or wrong. */
  UNAUTHENTICATED: 'UNAUTHENTICATED',
  /** The provider answered with a failure, or with something unreadable. */
  UPSTREAM_ERROR: 'UPSTREAM_ERROR',
  /** The provider refuses more calls for now; try again after retryAfterMs. */
  UPSTREAM_RATE_LIMITED: 'UPSTREAM_RATE_LIMITED',
  /** The call was not sent in time, or surely not carried out. */
  UPSTREAM_TIMEOUT: 'UPSTREAM_TIMEOUT',
  /** The provider cannot be reached, or its circuit is open. */
  UPSTREAM_UNAVAILABLE: 'UPSTREAM_UNAVAILABLE'
} as const;

export type ErrorCode = typeof ErrorCode[keyof typeof ErrorCode];
/** A name, its ID number and the validity period printed on the ID card. */
export type FourFactorInput = {
  /** Issue date of the ID card as YYYYMMDD; 2020.03.15, 2020-03-15, 2020/03/15 and 2020年3月15日 are folded. */
  frDate: Scalars['String']['input'];
  /** 18-digit resident identity number (GB 11643-1999), also of residence permits (81, 82, 83) and permanent resident cards (9). Full-width characters, spaces and a lower-case x are folded. A wrong check digit is a warning unless the deployment refuses it. */
  idNo: Scalars['String']['input'];
  /** Full legal name in Chinese characters, 2 to 50 of them, rare ones beyond the BMP included. Every kind of middle dot becomes "·"; a blank is taken off, or becomes the dot where it can hardly be anything else, which is a warning. */
  name: Scalars['String']['input'];
  /** Expiry date of the ID card as YYYYMMDD, in the forms of frDate too, or "长期" for permanent validity. Lies after frDate. */
  toDate: Scalars['String']['input'];
};

/** The sex that an ID number says. */
export const Gender = {
  /** Even sequence number: female. */
  FEMALE: 'FEMALE',
  /** Odd sequence number: male. */
  MALE: 'MALE'
} as const;

export type Gender = typeof Gender[keyof typeof Gender];
/** An ID number and the mobile number that should be registered to it. */
export type IdMobileInput = {
  /** 18-digit resident identity number (GB 11643-1999), also of residence permits (81, 82, 83) and permanent resident cards (9). Full-width characters, spaces and a lower-case x are folded. A wrong check digit is a warning unless the deployment refuses it. */
  idNo: Scalars['String']['input'];
  /** 11-digit mainland mobile number. A country code (+86, 0086, 86), spaces, hyphens, dots and brackets are folded away. */
  mobile: Scalars['String']['input'];
};

/** What does not belong together, according to the records. */
export const IdentityDifference = {
  /** The photo does not resemble the holder of the ID number. */
  FACE: 'FACE',
  /** The mobile number is registered to another ID number. */
  ID_NO_AND_MOBILE: 'ID_NO_AND_MOBILE',
  /** The photo does not pass as one of a live person. */
  LIVENESS: 'LIVENESS',
  /** The ID number belongs to another name. */
  NAME_AND_ID_NO: 'NAME_AND_ID_NO',
  /** The mobile number is registered to another name. */
  NAME_AND_MOBILE: 'NAME_AND_MOBILE'
} as const;

export type IdentityDifference = typeof IdentityDifference[keyof typeof IdentityDifference];
/** A name, its ID number and a photo of the holder's face. */
export type ImageInput = {
  /** 18-digit resident identity number (GB 11643-1999), also of residence permits (81, 82, 83) and permanent resident cards (9). Full-width characters, spaces and a lower-case x are folded. A wrong check digit is a warning unless the deployment refuses it. */
  idNo: Scalars['String']['input'];
  /** Facial photo, base64 of a JPEG or PNG of at most 5 MB; a data: prefix and line breaks are tolerated. At least 300×400 pixels are recommended: a smaller one is a warning. */
  img: Scalars['String']['input'];
  /** Full legal name in Chinese characters, 2 to 50 of them, rare ones beyond the BMP included. Every kind of middle dot becomes "·"; a blank is taken off, or becomes the dot where it can hardly be anything else, which is a warning. */
  name: Scalars['String']['input'];
};

/** Why a check came to no verdict, beyond that there is no record. Have a person look at each of them. */
export const InconclusiveReason = {
  /** There is no photo on record that the given one can be compared with. */
  NO_PHOTO_ON_RECORD: 'NO_PHOTO_ON_RECORD',
  /** A business rule of the provider refused the comparison. */
  REFUSED_BY_RULE: 'REFUSED_BY_RULE',
  /** The given photo does not seem to be taken of a live person, so it was not compared. */
  SUSPECTED_FAKE_PHOTO: 'SUSPECTED_FAKE_PHOTO'
} as const;

export type InconclusiveReason = typeof InconclusiveReason[keyof typeof InconclusiveReason];
/** A mobile number and which of its places is meant: WORK or RESIDENTIAL; COMMON is refused. */
export type LocationQueryInput = {
  /** Which place: COMMON, where the number is most active; WORK, 7:00–19:00 on weekdays; RESIDENTIAL, 21:00–07:00. */
  locationType: LocationType;
  /** 11-digit mainland mobile number. A country code (+86, 0086, 86), spaces, hyphens, dots and brackets are folded away. */
  mobile: Scalars['String']['input'];
};

/** Which of the places of a mobile number is meant, over the last three months. */
export const LocationType = {
  /** Where the number is most active. Only for locationVerify. 1 in the REST contract. */
  COMMON: 'COMMON',
  /** Where the number is between 21:00 and 7:00. 3 in the REST contract. */
  RESIDENTIAL: 'RESIDENTIAL',
  /** Where the number is on weekdays between 7:00 and 19:00. 2 in the REST contract. */
  WORK: 'WORK'
} as const;

export type LocationType = typeof LocationType[keyof typeof LocationType];
/** A mobile number, which of its places is meant, and the address to measure from. */
export type LocationVerifyInput = {
  /** Full street address in Chinese, such as 朝阳区建国路88号. */
  address: Scalars['String']['input'];
  /** City in Chinese, such as 北京. */
  city: Scalars['String']['input'];
  /** Which place: COMMON, where the number is most active; WORK, 7:00–19:00 on weekdays; RESIDENTIAL, 21:00–07:00. */
  locationType: LocationType;
  /** 11-digit mainland mobile number. A country code (+86, 0086, 86), spaces, hyphens, dots and brackets are folded away. */
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
export const MatchResult = {
  /** The records say the same. */
  MATCH: 'MATCH',
  /** The records say something else. */
  MISMATCH: 'MISMATCH',
  /** No verdict: there is no record to compare with, or the comparison did not come about (see `inconclusiveReason`). No sign of forgery by itself: have a person look at it. */
  NO_RECORD: 'NO_RECORD'
} as const;

export type MatchResult = typeof MatchResult[keyof typeof MatchResult];
/** A name and the mobile number that should be registered to it. */
export type NameMobileInput = {
  /** 11-digit mainland mobile number. A country code (+86, 0086, 86), spaces, hyphens, dots and brackets are folded away. */
  mobile: Scalars['String']['input'];
  /** Full legal name in Chinese characters, 2 to 50 of them, rare ones beyond the BMP included. Every kind of middle dot becomes "·"; a blank is taken off, or becomes the dot where it can hardly be anything else, which is a warning. */
  name: Scalars['String']['input'];
};

/** A name and its ID number. */
export type PoliceInput = {
  /** 18-digit resident identity number (GB 11643-1999), also of residence permits (81, 82, 83) and permanent resident cards (9). Full-width characters, spaces and a lower-case x are folded. A wrong check digit is a warning unless the deployment refuses it. */
  idNo: Scalars['String']['input'];
  /** Full legal name in Chinese characters, 2 to 50 of them, rare ones beyond the BMP included. Every kind of middle dot becomes "·"; a blank is taken off, or becomes the dot where it can hardly be anything else, which is a warning. */
  name: Scalars['String']['input'];
};

/** How strong the signs of fraud or gambling are. */
export const RiskLevel = {
  /** Strong signs. 3 in the REST contract. */
  HIGH: 'HIGH',
  /** Weak signs. 1 in the REST contract. */
  LOW: 'LOW',
  /** Clear signs. 2 in the REST contract. */
  MEDIUM: 'MEDIUM',
  /** No signs. 0 in the REST contract. */
  NONE: 'NONE'
} as const;

export type RiskLevel = typeof RiskLevel[keyof typeof RiskLevel];
/** What the signs point to. */
export const RiskType = {
  /** Telecom or online fraud. Bit 1 in the REST contract. */
  FRAUD: 'FRAUD',
  /** Running online gambling. Bit 2 in the REST contract. */
  GAMBLING_HOUSE: 'GAMBLING_HOUSE',
  /** Taking part in online gambling. Bit 4 in the REST contract. */
  GAMBLING_PLAYER: 'GAMBLING_PLAYER',
  /** Moving money for others. Bit 8 in the REST contract. */
  MONEY_MULE: 'MONEY_MULE'
} as const;

export type RiskType = typeof RiskType[keyof typeof RiskType];
/** What can still be done with a session. */
export const SessionState = {
  /** Its token can be used. */
  ACTIVE: 'ACTIVE',
  /** Its time is over. */
  EXPIRED: 'EXPIRED',
  /** Its client ended it. */
  REVOKED: 'REVOKED',
  /** Its budget is used up, or it was for one use. */
  SPENT: 'SPENT'
} as const;

export type SessionState = typeof SessionState[keyof typeof SessionState];
/** Why a check of a profile was not run. */
export const SkipReason = {
  /** Fields are missing: see `missing`. */
  MISSING_INPUT: 'MISSING_INPUT',
  /** The client lacks the scope of this check. */
  NOT_PERMITTED: 'NOT_PERMITTED',
  /** No provider that is configured here answers this check. */
  NOT_SUPPORTED: 'NOT_SUPPORTED'
} as const;

export type SkipReason = typeof SkipReason[keyof typeof SkipReason];
/** Whom stored answers are about: at least one of the fields. Nothing of it is stored; it is compared by keyed hashes. */
export type SubjectInput = {
  /** 18-digit resident identity number (GB 11643-1999), also of residence permits (81, 82, 83) and permanent resident cards (9). Full-width characters, spaces and a lower-case x are folded. A wrong check digit is a warning unless the deployment refuses it. */
  idNo?: InputMaybe<Scalars['String']['input']>;
  /** 11-digit mainland mobile number. A country code (+86, 0086, 86), spaces, hyphens, dots and brackets are folded away. */
  mobile?: InputMaybe<Scalars['String']['input']>;
  /** Full legal name in Chinese characters, 2 to 50 of them, rare ones beyond the BMP included. Every kind of middle dot becomes "·"; a blank is taken off, or becomes the dot where it can hardly be anything else, which is a warning. */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** A name, an ID number and a mobile number that should all belong together. */
export type ThreeFactorInput = {
  /** 18-digit resident identity number (GB 11643-1999), also of residence permits (81, 82, 83) and permanent resident cards (9). Full-width characters, spaces and a lower-case x are folded. A wrong check digit is a warning unless the deployment refuses it. */
  idNo: Scalars['String']['input'];
  /** 11-digit mainland mobile number. A country code (+86, 0086, 86), spaces, hyphens, dots and brackets are folded away. */
  mobile: Scalars['String']['input'];
  /** Full legal name in Chinese characters, 2 to 50 of them, rare ones beyond the BMP included. Every kind of middle dot becomes "·"; a blank is taken off, or becomes the dot where it can hardly be anything else, which is a warning. */
  name: Scalars['String']['input'];
};

/** A name and the ID number that it should belong to. */
export type TwoFactorInput = {
  /** 18-digit resident identity number (GB 11643-1999), also of residence permits (81, 82, 83) and permanent resident cards (9). Full-width characters, spaces and a lower-case x are folded. A wrong check digit is a warning unless the deployment refuses it. */
  idNo: Scalars['String']['input'];
  /** Full legal name in Chinese characters, 2 to 50 of them, rare ones beyond the BMP included. Every kind of middle dot becomes "·"; a blank is taken off, or becomes the dot where it can hardly be anything else, which is a warning. */
  name: Scalars['String']['input'];
};

/** Which answers of the history are meant: those that meet every condition that is given. */
export type VerificationFilter = {
  /** One of these checks. */
  checks?: InputMaybe<Array<CheckName>>;
  /** Recorded at this time or later. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** One of these outcomes. */
  outcomes?: InputMaybe<Array<CheckFinding>>;
  /** About this person or number: every field that is given is the same. */
  subject?: InputMaybe<SubjectInput>;
  /** Recorded before this time. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
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

type Answer_AntiFraudAssessment_Fragment = { __typename: 'AntiFraudAssessment', level: RiskLevel, types: Array<RiskType>, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> };

type Answer_IdentityVerification_Fragment = { __typename: 'IdentityVerification', consistent?: boolean | null, match: MatchResult, checkResult?: string | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> };

type Answer_LocationCity_Fragment = { __typename: 'LocationCity', locationType: LocationType, city?: string | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> };

type Answer_LocationVerification_Fragment = { __typename: 'LocationVerification', locationType: LocationType, distance?: string | null, minKm?: number | null, maxKm?: number | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> };

type Answer_MobileAttribution_Fragment = { __typename: 'MobileAttribution', carrier?: string | null, province?: string | null, city?: string | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> };

type Answer_PoliceAssessment_Fragment = { __typename: 'PoliceAssessment', listed?: boolean | null, categories: Array<string>, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> };

export type AnswerFragment = Answer_AntiFraudAssessment_Fragment | Answer_IdentityVerification_Fragment | Answer_LocationCity_Fragment | Answer_LocationVerification_Fragment | Answer_MobileAttribution_Fragment | Answer_PoliceAssessment_Fragment;

type CheckFacts_AntiFraudAssessment_Fragment = { __typename: 'AntiFraudAssessment', id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> };

type CheckFacts_IdentityVerification_Fragment = { __typename: 'IdentityVerification', id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> };

type CheckFacts_LocationCity_Fragment = { __typename: 'LocationCity', id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> };

type CheckFacts_LocationVerification_Fragment = { __typename: 'LocationVerification', id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> };

type CheckFacts_MobileAttribution_Fragment = { __typename: 'MobileAttribution', id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> };

type CheckFacts_PoliceAssessment_Fragment = { __typename: 'PoliceAssessment', id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> };

export type CheckFactsFragment = CheckFacts_AntiFraudAssessment_Fragment | CheckFacts_IdentityVerification_Fragment | CheckFacts_LocationCity_Fragment | CheckFacts_LocationVerification_Fragment | CheckFacts_MobileAttribution_Fragment | CheckFacts_PoliceAssessment_Fragment;

export type CreateSessionMutationVariables = Exact<{
  input: CreateSessionInput;
}>;


export type CreateSessionMutation = { __typename?: 'Mutation', createSession: { __typename?: 'CreatedSession', token: string, session: { __typename?: 'Session', id: string, state: SessionState, checks: Array<CheckName>, billed: number, remaining: number, createdAt: string, expiresAt: string } } };

export type RevokeSessionMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type RevokeSessionMutation = { __typename?: 'Mutation', revokeSession: { __typename?: 'Session', id: string, state: SessionState, checks: Array<CheckName>, billed: number, remaining: number, createdAt: string, expiresAt: string } };

export type SessionQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type SessionQuery = { __typename?: 'Query', session?: { __typename?: 'Session', id: string, state: SessionState, checks: Array<CheckName>, billed: number, remaining: number, createdAt: string, expiresAt: string, results: Array<{ __typename?: 'SessionResult', resultId: string, check: CheckName, outcome: string, billed: boolean, recordedAt: string }> } | null };

export type SessionStateFragment = { __typename?: 'Session', id: string, state: SessionState, checks: Array<CheckName>, billed: number, remaining: number, createdAt: string, expiresAt: string };

export type UsageQueryVariables = Exact<{
  from: Scalars['String']['input'];
  to: Scalars['String']['input'];
}>;


export type UsageQuery = { __typename?: 'Query', usage?: { __typename?: 'Usage', checks: number, billed: number, maybeBilled: number, entries: Array<{ __typename?: 'UsageEntry', day: string, check: CheckName, checks: number, billed: number, maybeBilled: number, outcomes: Array<{ __typename?: 'OutcomeCount', outcome: string, checks: number }>, providers: Array<{ __typename?: 'ProviderCount', provider?: string | null, checks: number, billed: number, maybeBilled: number }> }> } | null };

export type VerificationsQueryVariables = Exact<{
  filter?: InputMaybe<VerificationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
}>;


export type VerificationsQuery = { __typename?: 'Query', verifications?: { __typename?: 'VerificationConnection', edges: Array<{ __typename?: 'VerificationEdge', cursor: string, node: { __typename?: 'Verification', id: string, resultId: string, check: CheckName, outcome: CheckFinding, recordedAt: string, provider: string, billed: boolean, requestId: string, purpose?: string | null, consent?: string | null, result?: { __typename: 'AntiFraudAssessment', level: RiskLevel, types: Array<RiskType>, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename: 'IdentityVerification', consistent?: boolean | null, match: MatchResult, checkResult?: string | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename: 'LocationCity', locationType: LocationType, city?: string | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename: 'LocationVerification', locationType: LocationType, distance?: string | null, minKm?: number | null, maxKm?: number | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename: 'MobileAttribution', carrier?: string | null, province?: string | null, city?: string | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename: 'PoliceAssessment', listed?: boolean | null, categories: Array<string>, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor?: string | null, endCursor?: string | null } } | null };

export type NodeQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type NodeQuery = { __typename?: 'Query', node?: { __typename: 'AntiFraudAssessment', id: string, level: RiskLevel, types: Array<RiskType>, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename: 'IdentityVerification', id: string, consistent?: boolean | null, match: MatchResult, checkResult?: string | null, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename: 'LocationCity', id: string, locationType: LocationType, city?: string | null, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename: 'LocationVerification', id: string, locationType: LocationType, distance?: string | null, minKm?: number | null, maxKm?: number | null, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename: 'MobileAttribution', id: string, carrier?: string | null, province?: string | null, city?: string | null, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename: 'PoliceAssessment', id: string, listed?: boolean | null, categories: Array<string>, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename?: 'Session', id: string } | { __typename?: 'Verification', id: string, resultId: string, check: CheckName, outcome: CheckFinding, recordedAt: string, provider: string, billed: boolean, requestId: string, purpose?: string | null, consent?: string | null, result?: { __typename: 'AntiFraudAssessment', level: RiskLevel, types: Array<RiskType>, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename: 'IdentityVerification', consistent?: boolean | null, match: MatchResult, checkResult?: string | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename: 'LocationCity', locationType: LocationType, city?: string | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename: 'LocationVerification', locationType: LocationType, distance?: string | null, minKm?: number | null, maxKm?: number | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename: 'MobileAttribution', carrier?: string | null, province?: string | null, city?: string | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename: 'PoliceAssessment', listed?: boolean | null, categories: Array<string>, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | null } | null };

export type VerificationQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type VerificationQuery = { __typename?: 'Query', verification?: { __typename: 'AntiFraudAssessment', level: RiskLevel, types: Array<RiskType>, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename: 'IdentityVerification', consistent?: boolean | null, match: MatchResult, checkResult?: string | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename: 'LocationCity', locationType: LocationType, city?: string | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename: 'LocationVerification', locationType: LocationType, distance?: string | null, minKm?: number | null, maxKm?: number | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename: 'MobileAttribution', carrier?: string | null, province?: string | null, city?: string | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename: 'PoliceAssessment', listed?: boolean | null, categories: Array<string>, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | null };

export type EraseSubjectMutationVariables = Exact<{
  subject: SubjectInput;
}>;


export type EraseSubjectMutation = { __typename?: 'Mutation', eraseSubject?: { __typename?: 'ErasureReceipt', id: string, at: string, erasedHistory: number, erasedStoredAnswers: number } | null };

export type EntryFragment = { __typename?: 'Verification', id: string, resultId: string, check: CheckName, outcome: CheckFinding, recordedAt: string, provider: string, billed: boolean, requestId: string, purpose?: string | null, consent?: string | null, result?: { __typename: 'AntiFraudAssessment', level: RiskLevel, types: Array<RiskType>, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename: 'IdentityVerification', consistent?: boolean | null, match: MatchResult, checkResult?: string | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename: 'LocationCity', locationType: LocationType, city?: string | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename: 'LocationVerification', locationType: LocationType, distance?: string | null, minKm?: number | null, maxKm?: number | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename: 'MobileAttribution', carrier?: string | null, province?: string | null, city?: string | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename: 'PoliceAssessment', listed?: boolean | null, categories: Array<string>, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | null };

export type ConsoleOperationQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsoleOperationQuery = { __typename?: 'Query', providers?: Array<{ __typename?: 'ProviderHealth', name: string, endpoint?: string | null, circuit: CircuitState, pausedMs: number, inFlight: number, queued: number, calls: number, failures: number, p50Ms?: number | null, p95Ms?: number | null }> | null, auditTrail?: { __typename?: 'AuditTrail', entries: number, hash: string, keyId: string, isIntact: boolean } | null };

export type ConsoleHistoryQueryVariables = Exact<{
  filter?: InputMaybe<VerificationFilter>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ConsoleHistoryQuery = { __typename?: 'Query', verifications?: { __typename?: 'VerificationConnection', edges: Array<{ __typename?: 'VerificationEdge', node: { __typename?: 'Verification', id: string, resultId: string, check: CheckName, outcome: CheckFinding, recordedAt: string, provider: string, billed: boolean } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } | null };

export type ConsoleSessionsQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsoleSessionsQuery = { __typename?: 'Query', sessions?: Array<{ __typename?: 'Session', id: string, state: SessionState, checks: Array<CheckName>, billed: number, remaining: number, createdAt: string, expiresAt: string, results: Array<{ __typename?: 'SessionResult', resultId: string, check: CheckName, outcome: string, billed: boolean }> }> | null };

export const SessionStateFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SessionState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Session"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"checks"}},{"kind":"Field","name":{"kind":"Name","value":"billed"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]} as unknown as DocumentNode<SessionStateFragment, unknown>;
export const CheckFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CheckFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CheckResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"success"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"latencyMs"}},{"kind":"Field","name":{"kind":"Name","value":"billed"}},{"kind":"Field","name":{"kind":"Name","value":"reused"}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<CheckFactsFragment, unknown>;
export const AnswerFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Answer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CheckResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CheckFacts"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdentityVerification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consistent"}},{"kind":"Field","name":{"kind":"Name","value":"match"}},{"kind":"Field","name":{"kind":"Name","value":"checkResult"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MobileAttribution"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"carrier"}},{"kind":"Field","name":{"kind":"Name","value":"province"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocationVerification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locationType"}},{"kind":"Field","name":{"kind":"Name","value":"distance"}},{"kind":"Field","name":{"kind":"Name","value":"minKm"}},{"kind":"Field","name":{"kind":"Name","value":"maxKm"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocationCity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locationType"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AntiFraudAssessment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"types"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PoliceAssessment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"listed"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CheckFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CheckResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"success"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"latencyMs"}},{"kind":"Field","name":{"kind":"Name","value":"billed"}},{"kind":"Field","name":{"kind":"Name","value":"reused"}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<AnswerFragment, unknown>;
export const EntryFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Entry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Verification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"resultId"}},{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"billed"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"consent"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Answer"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CheckFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CheckResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"success"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"latencyMs"}},{"kind":"Field","name":{"kind":"Name","value":"billed"}},{"kind":"Field","name":{"kind":"Name","value":"reused"}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Answer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CheckResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CheckFacts"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdentityVerification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consistent"}},{"kind":"Field","name":{"kind":"Name","value":"match"}},{"kind":"Field","name":{"kind":"Name","value":"checkResult"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MobileAttribution"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"carrier"}},{"kind":"Field","name":{"kind":"Name","value":"province"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocationVerification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locationType"}},{"kind":"Field","name":{"kind":"Name","value":"distance"}},{"kind":"Field","name":{"kind":"Name","value":"minKm"}},{"kind":"Field","name":{"kind":"Name","value":"maxKm"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocationCity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locationType"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AntiFraudAssessment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"types"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PoliceAssessment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"listed"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}}]}}]}}]} as unknown as DocumentNode<EntryFragment, unknown>;
export const CreateSessionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateSession"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateSessionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createSession"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"token"}},{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SessionState"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SessionState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Session"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"checks"}},{"kind":"Field","name":{"kind":"Name","value":"billed"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]} as unknown as DocumentNode<CreateSessionMutation, CreateSessionMutationVariables>;
export const RevokeSessionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevokeSession"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revokeSession"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SessionState"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SessionState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Session"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"checks"}},{"kind":"Field","name":{"kind":"Name","value":"billed"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]} as unknown as DocumentNode<RevokeSessionMutation, RevokeSessionMutationVariables>;
export const SessionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Session"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SessionState"}},{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resultId"}},{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"billed"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SessionState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Session"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"checks"}},{"kind":"Field","name":{"kind":"Name","value":"billed"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]} as unknown as DocumentNode<SessionQuery, SessionQueryVariables>;
export const UsageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Usage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"usage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"checks"}},{"kind":"Field","name":{"kind":"Name","value":"billed"}},{"kind":"Field","name":{"kind":"Name","value":"maybeBilled"}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"checks"}},{"kind":"Field","name":{"kind":"Name","value":"billed"}},{"kind":"Field","name":{"kind":"Name","value":"maybeBilled"}},{"kind":"Field","name":{"kind":"Name","value":"outcomes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"checks"}}]}},{"kind":"Field","name":{"kind":"Name","value":"providers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"checks"}},{"kind":"Field","name":{"kind":"Name","value":"billed"}},{"kind":"Field","name":{"kind":"Name","value":"maybeBilled"}}]}}]}}]}}]}}]} as unknown as DocumentNode<UsageQuery, UsageQueryVariables>;
export const VerificationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Verifications"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"VerificationFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verifications"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Entry"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CheckFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CheckResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"success"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"latencyMs"}},{"kind":"Field","name":{"kind":"Name","value":"billed"}},{"kind":"Field","name":{"kind":"Name","value":"reused"}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Answer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CheckResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CheckFacts"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdentityVerification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consistent"}},{"kind":"Field","name":{"kind":"Name","value":"match"}},{"kind":"Field","name":{"kind":"Name","value":"checkResult"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MobileAttribution"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"carrier"}},{"kind":"Field","name":{"kind":"Name","value":"province"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocationVerification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locationType"}},{"kind":"Field","name":{"kind":"Name","value":"distance"}},{"kind":"Field","name":{"kind":"Name","value":"minKm"}},{"kind":"Field","name":{"kind":"Name","value":"maxKm"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocationCity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locationType"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AntiFraudAssessment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"types"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PoliceAssessment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"listed"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Entry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Verification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"resultId"}},{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"billed"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"consent"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Answer"}}]}}]}}]} as unknown as DocumentNode<VerificationsQuery, VerificationsQueryVariables>;
export const NodeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Node"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Verification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Entry"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CheckResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Answer"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CheckFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CheckResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"success"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"latencyMs"}},{"kind":"Field","name":{"kind":"Name","value":"billed"}},{"kind":"Field","name":{"kind":"Name","value":"reused"}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Answer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CheckResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CheckFacts"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdentityVerification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consistent"}},{"kind":"Field","name":{"kind":"Name","value":"match"}},{"kind":"Field","name":{"kind":"Name","value":"checkResult"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MobileAttribution"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"carrier"}},{"kind":"Field","name":{"kind":"Name","value":"province"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocationVerification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locationType"}},{"kind":"Field","name":{"kind":"Name","value":"distance"}},{"kind":"Field","name":{"kind":"Name","value":"minKm"}},{"kind":"Field","name":{"kind":"Name","value":"maxKm"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocationCity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locationType"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AntiFraudAssessment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"types"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PoliceAssessment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"listed"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Entry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Verification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"resultId"}},{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"billed"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"consent"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Answer"}}]}}]}}]} as unknown as DocumentNode<NodeQuery, NodeQueryVariables>;
export const VerificationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Verification"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verification"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Answer"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CheckFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CheckResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"success"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"latencyMs"}},{"kind":"Field","name":{"kind":"Name","value":"billed"}},{"kind":"Field","name":{"kind":"Name","value":"reused"}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Answer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CheckResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CheckFacts"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdentityVerification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consistent"}},{"kind":"Field","name":{"kind":"Name","value":"match"}},{"kind":"Field","name":{"kind":"Name","value":"checkResult"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MobileAttribution"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"carrier"}},{"kind":"Field","name":{"kind":"Name","value":"province"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocationVerification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locationType"}},{"kind":"Field","name":{"kind":"Name","value":"distance"}},{"kind":"Field","name":{"kind":"Name","value":"minKm"}},{"kind":"Field","name":{"kind":"Name","value":"maxKm"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocationCity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locationType"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AntiFraudAssessment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"types"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PoliceAssessment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"listed"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}}]}}]}}]} as unknown as DocumentNode<VerificationQuery, VerificationQueryVariables>;
export const EraseSubjectDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EraseSubject"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"subject"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SubjectInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"eraseSubject"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"subject"},"value":{"kind":"Variable","name":{"kind":"Name","value":"subject"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"erasedHistory"}},{"kind":"Field","name":{"kind":"Name","value":"erasedStoredAnswers"}}]}}]}}]} as unknown as DocumentNode<EraseSubjectMutation, EraseSubjectMutationVariables>;
export const ConsoleOperationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ConsoleOperation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"providers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"endpoint"}},{"kind":"Field","name":{"kind":"Name","value":"circuit"}},{"kind":"Field","name":{"kind":"Name","value":"pausedMs"}},{"kind":"Field","name":{"kind":"Name","value":"inFlight"}},{"kind":"Field","name":{"kind":"Name","value":"queued"}},{"kind":"Field","name":{"kind":"Name","value":"calls"}},{"kind":"Field","name":{"kind":"Name","value":"failures"}},{"kind":"Field","name":{"kind":"Name","value":"p50Ms"}},{"kind":"Field","name":{"kind":"Name","value":"p95Ms"}}]}},{"kind":"Field","name":{"kind":"Name","value":"auditTrail"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entries"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"isIntact"}}]}}]}}]} as unknown as DocumentNode<ConsoleOperationQuery, ConsoleOperationQueryVariables>;
export const ConsoleHistoryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ConsoleHistory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"VerificationFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verifications"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"resultId"}},{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"billed"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ConsoleHistoryQuery, ConsoleHistoryQueryVariables>;
export const ConsoleSessionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ConsoleSessions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SessionState"}},{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resultId"}},{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"billed"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SessionState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Session"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"checks"}},{"kind":"Field","name":{"kind":"Name","value":"billed"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]} as unknown as DocumentNode<ConsoleSessionsQuery, ConsoleSessionsQueryVariables>;