import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
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
export type CheckFinding =
  /** Risk checks: nothing speaks against the person or number. */
  | 'CLEAR'
  /** Mobile lookups: something is known of the number. */
  | 'FOUND'
  /** Police: the person is on the blacklist. */
  | 'LISTED'
  /** Identity checks: the records say the same. */
  | 'MATCH'
  /** Identity checks: the records say something else. */
  | 'MISMATCH'
  /** There is no record. Not a sign of forgery. */
  | 'NO_RECORD'
  /** Anti-fraud: there are signs of fraud or gambling. */
  | 'RISK';

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
export type CircuitState =
  /** Calls are made. */
  | 'CLOSED'
  /** One call is made to see whether it works again. */
  | 'HALF_OPEN'
  /** It failed too often: no calls are made for a while. */
  | 'OPEN';

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
export type DecisionOutcome =
  /** Everything that the policy needs was answered, and well. */
  | 'APPROVE'
  /** The records speak against this customer. */
  | 'REJECT'
  /** Have a person look: something is odd, or something could not be found out. */
  | 'REVIEW';

/** Which document an 18-digit number belongs to. */
export type DocumentKind =
  /** Permanent resident card of a foreigner, first digit 9, issued since 1 December 2023. */
  | 'FOREIGN_PERMANENT_RESIDENT'
  /** Residence permit of a resident of Hong Kong (81), Macao (82) or Taiwan (83). */
  | 'HMT_RESIDENCE_PERMIT'
  /** Resident identity card of a Chinese citizen. */
  | 'RESIDENT_ID';

/** Every code that an error can have: in `extensions.code` of a GraphQL error, and here. */
export type ErrorCode =
  /** The request is wrong; fields[] says which path broke which rule. */
  | 'BAD_USER_INPUT'
  /** Only trusted documents run here (KYC_DOCUMENTS=only), and this is none of them. It was not parsed. */
  | 'DOCUMENT_NOT_TRUSTED'
  /** The client lacks the scope that this needs, or may not come from this IP address. */
  | 'FORBIDDEN'
  /** The idempotency key was used before with another input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** A fault of this service; requestId finds its cause in the log. */
  | 'INTERNAL_SERVER_ERROR'
  /** No configured provider answers this check. */
  | 'NOT_SUPPORTED'
  /** The call was sent and nothing came back: it may have been carried out and billed. */
  | 'OUTCOME_UNKNOWN'
  /** The request has the hash of a document that is not known here: send the document with it. Clients of automatic persisted queries do so by themselves. */
  | 'PERSISTED_QUERY_NOT_FOUND'
  /** Documents are not kept by their hashes here: always send the document. */
  | 'PERSISTED_QUERY_NOT_SUPPORTED'
  /** The quota of billed checks of this client is used up. */
  | 'QUOTA_EXCEEDED'
  /** Too many requests of this client; try again after retryAfterMs. */
  | 'RATE_LIMITED'
  /** The service itself cannot take the request now, such as while it shuts down. Nothing was sent to a provider. */
  | 'SERVICE_UNAVAILABLE'
  /** The session expired or was revoked. A new session goes on where this one ended. */
  | 'SESSION_EXPIRED'
  /** The budget of the session is used up, or it was for one use. */
  | 'SESSION_SPENT'
  /** x-client-id and x-client-secret are missing or wrong. */
  | 'UNAUTHENTICATED'
  /** The provider answered with a failure, or with something unreadable. */
  | 'UPSTREAM_ERROR'
  /** The provider refuses more calls for now; try again after retryAfterMs. */
  | 'UPSTREAM_RATE_LIMITED'
  /** The call was not sent in time, or surely not carried out. */
  | 'UPSTREAM_TIMEOUT'
  /** The provider cannot be reached, or its circuit is open. */
  | 'UPSTREAM_UNAVAILABLE';

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
export type Gender =
  /** Even sequence number: female. */
  | 'FEMALE'
  /** Odd sequence number: male. */
  | 'MALE';

/** An ID number and the mobile number that should be registered to it. */
export type IdMobileInput = {
  /** 18-digit resident identity number (GB 11643-1999), also of residence permits (81, 82, 83) and permanent resident cards (9). Full-width characters, spaces and a lower-case x are folded. A wrong check digit is a warning unless the deployment refuses it. */
  idNo: Scalars['String']['input'];
  /** 11-digit mainland mobile number. A country code (+86, 0086, 86), spaces, hyphens, dots and brackets are folded away. */
  mobile: Scalars['String']['input'];
};

/** What does not belong together, according to the records. */
export type IdentityDifference =
  /** The photo does not resemble the holder of the ID number. */
  | 'FACE'
  /** The mobile number is registered to another ID number. */
  | 'ID_NO_AND_MOBILE'
  /** The photo does not pass as one of a live person. */
  | 'LIVENESS'
  /** The ID number belongs to another name. */
  | 'NAME_AND_ID_NO'
  /** The mobile number is registered to another name. */
  | 'NAME_AND_MOBILE';

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
export type InconclusiveReason =
  /** There is no photo on record that the given one can be compared with. */
  | 'NO_PHOTO_ON_RECORD'
  /** A business rule of the provider refused the comparison. */
  | 'REFUSED_BY_RULE'
  /** The given photo does not seem to be taken of a live person, so it was not compared. */
  | 'SUSPECTED_FAKE_PHOTO';

/** A mobile number and which of its places is meant: WORK or RESIDENTIAL; COMMON is refused. */
export type LocationQueryInput = {
  /** Which place: COMMON, where the number is most active; WORK, 7:00–19:00 on weekdays; RESIDENTIAL, 21:00–07:00. */
  locationType: LocationType;
  /** 11-digit mainland mobile number. A country code (+86, 0086, 86), spaces, hyphens, dots and brackets are folded away. */
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
export type MatchResult =
  /** The records say the same. */
  | 'MATCH'
  /** The records say something else. */
  | 'MISMATCH'
  /** No verdict: there is no record to compare with, or the comparison did not come about (see `inconclusiveReason`). No sign of forgery by itself: have a person look at it. */
  | 'NO_RECORD';

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

/** What can still be done with a session. */
export type SessionState =
  /** Its token can be used. */
  | 'ACTIVE'
  /** Its time is over. */
  | 'EXPIRED'
  /** Its client ended it. */
  | 'REVOKED'
  /** Its budget is used up, or it was for one use. */
  | 'SPENT';

/** Why a check of a profile was not run. */
export type SkipReason =
  /** Fields are missing: see `missing`. */
  | 'MISSING_INPUT'
  /** The client lacks the scope of this check. */
  | 'NOT_PERMITTED'
  /** No provider that is configured here answers this check. */
  | 'NOT_SUPPORTED';

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

export type AssessRiskMutationVariables = Exact<{
  input: AssessRiskInput;
  options?: InputMaybe<CheckOptions>;
}>;


export type AssessRiskMutation = { __typename?: 'Mutation', assessRisk?: { __typename: 'AntiFraudAssessment', level: RiskLevel, types: Array<RiskType>, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename: 'PoliceAssessment', listed?: boolean | null, categories: Array<string>, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | null };

type CheckFacts_AntiFraudAssessment_Fragment = { __typename: 'AntiFraudAssessment', id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> };

type CheckFacts_IdentityVerification_Fragment = { __typename: 'IdentityVerification', id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> };

type CheckFacts_LocationCity_Fragment = { __typename: 'LocationCity', id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> };

type CheckFacts_LocationVerification_Fragment = { __typename: 'LocationVerification', id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> };

type CheckFacts_MobileAttribution_Fragment = { __typename: 'MobileAttribution', id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> };

type CheckFacts_PoliceAssessment_Fragment = { __typename: 'PoliceAssessment', id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> };

export type CheckFactsFragment = CheckFacts_AntiFraudAssessment_Fragment | CheckFacts_IdentityVerification_Fragment | CheckFacts_LocationCity_Fragment | CheckFacts_LocationVerification_Fragment | CheckFacts_MobileAttribution_Fragment | CheckFacts_PoliceAssessment_Fragment;

export type ChecksQueryVariables = Exact<{ [key: string]: never; }>;


export type ChecksQuery = { __typename?: 'Query', checks: Array<{ __typename?: 'CheckInfo', name: CheckName, description: string, input: Array<string>, required: Array<string>, providers: Array<string>, scope: string, rest: string, maxReuseSeconds: number }> };

export type CustomerProfileQueryVariables = Exact<{
  input: CustomerProfileInput;
  options?: InputMaybe<CheckOptions>;
  policy?: InputMaybe<Scalars['String']['input']>;
}>;


export type CustomerProfileQuery = { __typename?: 'Query', customerProfile?: { __typename?: 'CustomerProfile', subject: { __typename?: 'SubjectFacts', maskedName?: string | null, maskedIdNo?: string | null, maskedMobile?: string | null, birthDate?: string | null, age?: number | null, gender?: Gender | null, region?: string | null, documentKind?: DocumentKind | null, originalCarrier?: string | null, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> }, identity: { __typename: 'CheckFailed', check: CheckName, code: ErrorCode, retryable: boolean, retryAfterMs?: number | null, message: string } | { __typename: 'CheckSkipped', check: CheckName, reason: SkipReason, missing: Array<string>, message: string } | { __typename: 'IdentityVerification', consistent?: boolean | null, match: MatchResult, differences?: Array<IdentityDifference> | null, inconclusiveReason?: InconclusiveReason | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> }, mobileOwnership: { __typename: 'CheckFailed', check: CheckName, code: ErrorCode, retryable: boolean, retryAfterMs?: number | null, message: string } | { __typename: 'CheckSkipped', check: CheckName, reason: SkipReason, missing: Array<string>, message: string } | { __typename: 'IdentityVerification', consistent?: boolean | null, match: MatchResult, differences?: Array<IdentityDifference> | null, inconclusiveReason?: InconclusiveReason | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> }, attribution: { __typename: 'CheckFailed', check: CheckName, code: ErrorCode, retryable: boolean, retryAfterMs?: number | null, message: string } | { __typename: 'CheckSkipped', check: CheckName, reason: SkipReason, missing: Array<string>, message: string } | { __typename: 'MobileAttribution', carrier?: string | null, province?: string | null, city?: string | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> }, workCity: { __typename: 'CheckFailed', check: CheckName, code: ErrorCode, retryable: boolean, retryAfterMs?: number | null, message: string } | { __typename: 'CheckSkipped', check: CheckName, reason: SkipReason, missing: Array<string>, message: string } | { __typename: 'LocationCity', city?: string | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> }, residentialCity: { __typename: 'CheckFailed', check: CheckName, code: ErrorCode, retryable: boolean, retryAfterMs?: number | null, message: string } | { __typename: 'CheckSkipped', check: CheckName, reason: SkipReason, missing: Array<string>, message: string } | { __typename: 'LocationCity', city?: string | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> }, addressDistance: { __typename: 'CheckFailed', check: CheckName, code: ErrorCode, retryable: boolean, retryAfterMs?: number | null, message: string } | { __typename: 'CheckSkipped', check: CheckName, reason: SkipReason, missing: Array<string>, message: string } | { __typename: 'LocationVerification', distance?: string | null, minKm?: number | null, maxKm?: number | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> }, antiFraud: { __typename: 'AntiFraudAssessment', level: RiskLevel, types: Array<RiskType>, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename: 'CheckFailed', check: CheckName, code: ErrorCode, retryable: boolean, retryAfterMs?: number | null, message: string } | { __typename: 'CheckSkipped', check: CheckName, reason: SkipReason, missing: Array<string>, message: string }, police: { __typename: 'CheckFailed', check: CheckName, code: ErrorCode, retryable: boolean, retryAfterMs?: number | null, message: string } | { __typename: 'CheckSkipped', check: CheckName, reason: SkipReason, missing: Array<string>, message: string } | { __typename: 'PoliceAssessment', listed?: boolean | null, categories: Array<string>, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> }, summary: { __typename?: 'ProfileSummary', ran: Array<CheckName>, matched: Array<CheckName>, mismatched: Array<CheckName>, noRecord: Array<CheckName>, failed: Array<CheckName>, skipped: Array<CheckName>, billed: number, maybeBilled: number, latencyMs: number }, decision: { __typename?: 'OnboardingDecision', outcome: DecisionOutcome, policy: string, reasons: Array<{ __typename?: 'DecisionReason', check?: CheckName | null, code: string, outcome: DecisionOutcome, message: string }> } } | null };

export type CustomerProfileProgressSubscriptionVariables = Exact<{
  input: CustomerProfileInput;
  options?: InputMaybe<CheckOptions>;
}>;


export type CustomerProfileProgressSubscription = { __typename?: 'Subscription', customerProfileProgress: { __typename?: 'CustomerProfileProgress', field?: string | null, done: boolean, identity?: { __typename: 'CheckFailed', check: CheckName, code: ErrorCode, retryable: boolean, retryAfterMs?: number | null, message: string } | { __typename: 'CheckSkipped', check: CheckName, reason: SkipReason, missing: Array<string>, message: string } | { __typename: 'IdentityVerification', consistent?: boolean | null, match: MatchResult, differences?: Array<IdentityDifference> | null, inconclusiveReason?: InconclusiveReason | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | null, mobileOwnership?: { __typename: 'CheckFailed', check: CheckName, code: ErrorCode, retryable: boolean, retryAfterMs?: number | null, message: string } | { __typename: 'CheckSkipped', check: CheckName, reason: SkipReason, missing: Array<string>, message: string } | { __typename: 'IdentityVerification', consistent?: boolean | null, match: MatchResult, differences?: Array<IdentityDifference> | null, inconclusiveReason?: InconclusiveReason | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | null, addressDistance?: { __typename: 'CheckFailed', check: CheckName, code: ErrorCode, retryable: boolean, retryAfterMs?: number | null, message: string } | { __typename: 'CheckSkipped', check: CheckName, reason: SkipReason, missing: Array<string>, message: string } | { __typename: 'LocationVerification', distance?: string | null, minKm?: number | null, maxKm?: number | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | null, antiFraud?: { __typename: 'AntiFraudAssessment', level: RiskLevel, types: Array<RiskType>, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename: 'CheckFailed', check: CheckName, code: ErrorCode, retryable: boolean, retryAfterMs?: number | null, message: string } | { __typename: 'CheckSkipped', check: CheckName, reason: SkipReason, missing: Array<string>, message: string } | null, police?: { __typename: 'CheckFailed', check: CheckName, code: ErrorCode, retryable: boolean, retryAfterMs?: number | null, message: string } | { __typename: 'CheckSkipped', check: CheckName, reason: SkipReason, missing: Array<string>, message: string } | { __typename: 'PoliceAssessment', listed?: boolean | null, categories: Array<string>, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | null, summary?: { __typename?: 'ProfileSummary', ran: Array<CheckName>, matched: Array<CheckName>, mismatched: Array<CheckName>, noRecord: Array<CheckName>, failed: Array<CheckName>, skipped: Array<CheckName>, billed: number, maybeBilled: number, latencyMs: number } | null, decision?: { __typename?: 'OnboardingDecision', outcome: DecisionOutcome, policy: string, reasons: Array<{ __typename?: 'DecisionReason', check?: CheckName | null, code: string, outcome: DecisionOutcome, message: string }> } | null } };

export type CustomerProfilesQueryVariables = Exact<{
  inputs: Array<CustomerProfileInput> | CustomerProfileInput;
  options?: InputMaybe<CheckOptions>;
}>;


export type CustomerProfilesQuery = { __typename?: 'Query', customerProfiles?: Array<{ __typename?: 'CustomerProfile', identity: { __typename: 'CheckFailed', check: CheckName, code: ErrorCode, retryable: boolean, retryAfterMs?: number | null, message: string } | { __typename: 'CheckSkipped', check: CheckName, reason: SkipReason, missing: Array<string>, message: string } | { __typename: 'IdentityVerification', consistent?: boolean | null, match: MatchResult, differences?: Array<IdentityDifference> | null, inconclusiveReason?: InconclusiveReason | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> }, summary: { __typename?: 'ProfileSummary', ran: Array<CheckName>, matched: Array<CheckName>, mismatched: Array<CheckName>, noRecord: Array<CheckName>, failed: Array<CheckName>, skipped: Array<CheckName>, billed: number, maybeBilled: number, latencyMs: number }, decision: { __typename?: 'OnboardingDecision', outcome: DecisionOutcome, policy: string, reasons: Array<{ __typename?: 'DecisionReason', check?: CheckName | null, code: string, outcome: DecisionOutcome, message: string }> } } | { __typename?: 'ProfileInputError', code: ErrorCode, message: string, fields: Array<{ __typename?: 'BrokenInputRule', path: string, rule: string, message: string }> }> | null };

export type LookupMobileMutationVariables = Exact<{
  input: LookupMobileInput;
  options?: InputMaybe<CheckOptions>;
}>;


export type LookupMobileMutation = { __typename?: 'Mutation', lookupMobile?: { __typename: 'LocationCity', locationType: LocationType, city?: string | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename: 'LocationVerification', locationType: LocationType, distance?: string | null, minKm?: number | null, maxKm?: number | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename: 'MobileAttribution', carrier?: string | null, province?: string | null, city?: string | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | null };

export type SubjectFragment = { __typename?: 'SubjectFacts', maskedName?: string | null, maskedIdNo?: string | null, maskedMobile?: string | null, birthDate?: string | null, age?: number | null, gender?: Gender | null, region?: string | null, documentKind?: DocumentKind | null, originalCarrier?: string | null, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> };

type Identity_CheckFailed_Fragment = { __typename: 'CheckFailed', check: CheckName, code: ErrorCode, retryable: boolean, retryAfterMs?: number | null, message: string };

type Identity_CheckSkipped_Fragment = { __typename: 'CheckSkipped', check: CheckName, reason: SkipReason, missing: Array<string>, message: string };

type Identity_IdentityVerification_Fragment = { __typename: 'IdentityVerification', consistent?: boolean | null, match: MatchResult, differences?: Array<IdentityDifference> | null, inconclusiveReason?: InconclusiveReason | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> };

export type IdentityFragment = Identity_CheckFailed_Fragment | Identity_CheckSkipped_Fragment | Identity_IdentityVerification_Fragment;

type AddressDistance_CheckFailed_Fragment = { __typename: 'CheckFailed', check: CheckName, code: ErrorCode, retryable: boolean, retryAfterMs?: number | null, message: string };

type AddressDistance_CheckSkipped_Fragment = { __typename: 'CheckSkipped', check: CheckName, reason: SkipReason, missing: Array<string>, message: string };

type AddressDistance_LocationVerification_Fragment = { __typename: 'LocationVerification', distance?: string | null, minKm?: number | null, maxKm?: number | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> };

export type AddressDistanceFragment = AddressDistance_CheckFailed_Fragment | AddressDistance_CheckSkipped_Fragment | AddressDistance_LocationVerification_Fragment;

export type SkippedFragment = { __typename: 'CheckSkipped', check: CheckName, reason: SkipReason, missing: Array<string>, message: string };

export type FailedFragment = { __typename: 'CheckFailed', check: CheckName, code: ErrorCode, retryable: boolean, retryAfterMs?: number | null, message: string };

export type SummaryFragment = { __typename?: 'ProfileSummary', ran: Array<CheckName>, matched: Array<CheckName>, mismatched: Array<CheckName>, noRecord: Array<CheckName>, failed: Array<CheckName>, skipped: Array<CheckName>, billed: number, maybeBilled: number, latencyMs: number };

export type DecisionFragment = { __typename?: 'OnboardingDecision', outcome: DecisionOutcome, policy: string, reasons: Array<{ __typename?: 'DecisionReason', check?: CheckName | null, code: string, outcome: DecisionOutcome, message: string }> };

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

export type VerifyIdentityMutationVariables = Exact<{
  input: VerifyIdentityInput;
  options?: InputMaybe<CheckOptions>;
}>;


export type VerifyIdentityMutation = { __typename?: 'Mutation', verifyIdentity?: { __typename: 'IdentityVerification', consistent?: boolean | null, match: MatchResult, checkResult?: string | null, differences?: Array<IdentityDifference> | null, inconclusiveReason?: InconclusiveReason | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const SubjectFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment Subject on SubjectFacts {
  maskedName
  maskedIdNo
  maskedMobile
  birthDate
  age
  gender
  region
  documentKind
  originalCarrier
  warnings {
    field
    code
    message
  }
}
    `, {"fragmentName":"Subject"}) as unknown as TypedDocumentString<SubjectFragment, unknown>;
export const CheckFactsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment CheckFacts on CheckResult {
  __typename
  id
  check
  success
  message
  source {
    provider
    checkedAt
    latencyMs
    billed
    reused
  }
  warnings {
    field
    code
    message
  }
}
    `, {"fragmentName":"CheckFacts"}) as unknown as TypedDocumentString<CheckFactsFragment, unknown>;
export const SkippedFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment Skipped on CheckSkipped {
  __typename
  check
  reason
  missing
  message
}
    `, {"fragmentName":"Skipped"}) as unknown as TypedDocumentString<SkippedFragment, unknown>;
export const FailedFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment Failed on CheckFailed {
  __typename
  check
  code
  retryable
  retryAfterMs
  message
}
    `, {"fragmentName":"Failed"}) as unknown as TypedDocumentString<FailedFragment, unknown>;
export const IdentityFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment Identity on IdentityOutcome {
  ... on IdentityVerification {
    ...CheckFacts
    consistent
    match
    differences
    inconclusiveReason
  }
  ...Skipped
  ...Failed
}
    fragment CheckFacts on CheckResult {
  __typename
  id
  check
  success
  message
  source {
    provider
    checkedAt
    latencyMs
    billed
    reused
  }
  warnings {
    field
    code
    message
  }
}
fragment Skipped on CheckSkipped {
  __typename
  check
  reason
  missing
  message
}
fragment Failed on CheckFailed {
  __typename
  check
  code
  retryable
  retryAfterMs
  message
}`, {"fragmentName":"Identity"}) as unknown as TypedDocumentString<IdentityFragment, unknown>;
export const AddressDistanceFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment AddressDistance on LocationVerificationOutcome {
  ... on LocationVerification {
    ...CheckFacts
    distance
    minKm
    maxKm
  }
  ...Skipped
  ...Failed
}
    fragment CheckFacts on CheckResult {
  __typename
  id
  check
  success
  message
  source {
    provider
    checkedAt
    latencyMs
    billed
    reused
  }
  warnings {
    field
    code
    message
  }
}
fragment Skipped on CheckSkipped {
  __typename
  check
  reason
  missing
  message
}
fragment Failed on CheckFailed {
  __typename
  check
  code
  retryable
  retryAfterMs
  message
}`, {"fragmentName":"AddressDistance"}) as unknown as TypedDocumentString<AddressDistanceFragment, unknown>;
export const SummaryFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment Summary on ProfileSummary {
  ran
  matched
  mismatched
  noRecord
  failed
  skipped
  billed
  maybeBilled
  latencyMs
}
    `, {"fragmentName":"Summary"}) as unknown as TypedDocumentString<SummaryFragment, unknown>;
export const DecisionFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment Decision on OnboardingDecision {
  outcome
  policy
  reasons {
    check
    code
    outcome
    message
  }
}
    `, {"fragmentName":"Decision"}) as unknown as TypedDocumentString<DecisionFragment, unknown>;
export const SessionStateFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment SessionState on Session {
  id
  state
  checks
  billed
  remaining
  createdAt
  expiresAt
}
    `, {"fragmentName":"SessionState"}) as unknown as TypedDocumentString<SessionStateFragment, unknown>;
export const AnswerFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment Answer on CheckResult {
  ...CheckFacts
  ... on IdentityVerification {
    consistent
    match
    checkResult
  }
  ... on MobileAttribution {
    carrier
    province
    city
  }
  ... on LocationVerification {
    locationType
    distance
    minKm
    maxKm
  }
  ... on LocationCity {
    locationType
    city
  }
  ... on AntiFraudAssessment {
    level
    types
  }
  ... on PoliceAssessment {
    listed
    categories
  }
}
    fragment CheckFacts on CheckResult {
  __typename
  id
  check
  success
  message
  source {
    provider
    checkedAt
    latencyMs
    billed
    reused
  }
  warnings {
    field
    code
    message
  }
}`, {"fragmentName":"Answer"}) as unknown as TypedDocumentString<AnswerFragment, unknown>;
export const EntryFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment Entry on Verification {
  id
  resultId
  check
  outcome
  recordedAt
  provider
  billed
  requestId
  purpose
  consent
  result {
    ...Answer
  }
}
    fragment Answer on CheckResult {
  ...CheckFacts
  ... on IdentityVerification {
    consistent
    match
    checkResult
  }
  ... on MobileAttribution {
    carrier
    province
    city
  }
  ... on LocationVerification {
    locationType
    distance
    minKm
    maxKm
  }
  ... on LocationCity {
    locationType
    city
  }
  ... on AntiFraudAssessment {
    level
    types
  }
  ... on PoliceAssessment {
    listed
    categories
  }
}
fragment CheckFacts on CheckResult {
  __typename
  id
  check
  success
  message
  source {
    provider
    checkedAt
    latencyMs
    billed
    reused
  }
  warnings {
    field
    code
    message
  }
}`, {"fragmentName":"Entry"}) as unknown as TypedDocumentString<EntryFragment, unknown>;
export const AssessRiskDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AssessRisk($input: AssessRiskInput!, $options: CheckOptions) {
  assessRisk(input: $input, options: $options) {
    ...CheckFacts
    ... on AntiFraudAssessment {
      level
      types
    }
    ... on PoliceAssessment {
      listed
      categories
    }
  }
}
    fragment CheckFacts on CheckResult {
  __typename
  id
  check
  success
  message
  source {
    provider
    checkedAt
    latencyMs
    billed
    reused
  }
  warnings {
    field
    code
    message
  }
}`) as unknown as TypedDocumentString<AssessRiskMutation, AssessRiskMutationVariables>;
export const ChecksDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Checks {
  checks {
    name
    description
    input
    required
    providers
    scope
    rest
    maxReuseSeconds
  }
}
    `) as unknown as TypedDocumentString<ChecksQuery, ChecksQueryVariables>;
export const CustomerProfileDocument = /*#__PURE__*/ new TypedDocumentString(`
    query CustomerProfile($input: CustomerProfileInput!, $options: CheckOptions, $policy: String) {
  customerProfile(input: $input, options: $options) {
    subject {
      ...Subject
    }
    identity {
      ...Identity
    }
    mobileOwnership {
      ...Identity
    }
    attribution {
      ... on MobileAttribution {
        ...CheckFacts
        carrier
        province
        city
      }
      ...Skipped
      ...Failed
    }
    workCity {
      ... on LocationCity {
        ...CheckFacts
        city
      }
      ...Skipped
      ...Failed
    }
    residentialCity {
      ... on LocationCity {
        ...CheckFacts
        city
      }
      ...Skipped
      ...Failed
    }
    addressDistance {
      ...AddressDistance
    }
    antiFraud {
      ... on AntiFraudAssessment {
        ...CheckFacts
        level
        types
      }
      ...Skipped
      ...Failed
    }
    police {
      ... on PoliceAssessment {
        ...CheckFacts
        listed
        categories
      }
      ...Skipped
      ...Failed
    }
    summary {
      ...Summary
    }
    decision(policy: $policy) {
      ...Decision
    }
  }
}
    fragment CheckFacts on CheckResult {
  __typename
  id
  check
  success
  message
  source {
    provider
    checkedAt
    latencyMs
    billed
    reused
  }
  warnings {
    field
    code
    message
  }
}
fragment Subject on SubjectFacts {
  maskedName
  maskedIdNo
  maskedMobile
  birthDate
  age
  gender
  region
  documentKind
  originalCarrier
  warnings {
    field
    code
    message
  }
}
fragment Identity on IdentityOutcome {
  ... on IdentityVerification {
    ...CheckFacts
    consistent
    match
    differences
    inconclusiveReason
  }
  ...Skipped
  ...Failed
}
fragment AddressDistance on LocationVerificationOutcome {
  ... on LocationVerification {
    ...CheckFacts
    distance
    minKm
    maxKm
  }
  ...Skipped
  ...Failed
}
fragment Skipped on CheckSkipped {
  __typename
  check
  reason
  missing
  message
}
fragment Failed on CheckFailed {
  __typename
  check
  code
  retryable
  retryAfterMs
  message
}
fragment Summary on ProfileSummary {
  ran
  matched
  mismatched
  noRecord
  failed
  skipped
  billed
  maybeBilled
  latencyMs
}
fragment Decision on OnboardingDecision {
  outcome
  policy
  reasons {
    check
    code
    outcome
    message
  }
}`) as unknown as TypedDocumentString<CustomerProfileQuery, CustomerProfileQueryVariables>;
export const CustomerProfileProgressDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription CustomerProfileProgress($input: CustomerProfileInput!, $options: CheckOptions) {
  customerProfileProgress(input: $input, options: $options) {
    field
    done
    identity {
      ...Identity
    }
    mobileOwnership {
      ...Identity
    }
    addressDistance {
      ...AddressDistance
    }
    antiFraud {
      ... on AntiFraudAssessment {
        ...CheckFacts
        level
        types
      }
      ...Skipped
      ...Failed
    }
    police {
      ... on PoliceAssessment {
        ...CheckFacts
        listed
        categories
      }
      ...Skipped
      ...Failed
    }
    summary {
      ...Summary
    }
    decision {
      ...Decision
    }
  }
}
    fragment CheckFacts on CheckResult {
  __typename
  id
  check
  success
  message
  source {
    provider
    checkedAt
    latencyMs
    billed
    reused
  }
  warnings {
    field
    code
    message
  }
}
fragment Identity on IdentityOutcome {
  ... on IdentityVerification {
    ...CheckFacts
    consistent
    match
    differences
    inconclusiveReason
  }
  ...Skipped
  ...Failed
}
fragment AddressDistance on LocationVerificationOutcome {
  ... on LocationVerification {
    ...CheckFacts
    distance
    minKm
    maxKm
  }
  ...Skipped
  ...Failed
}
fragment Skipped on CheckSkipped {
  __typename
  check
  reason
  missing
  message
}
fragment Failed on CheckFailed {
  __typename
  check
  code
  retryable
  retryAfterMs
  message
}
fragment Summary on ProfileSummary {
  ran
  matched
  mismatched
  noRecord
  failed
  skipped
  billed
  maybeBilled
  latencyMs
}
fragment Decision on OnboardingDecision {
  outcome
  policy
  reasons {
    check
    code
    outcome
    message
  }
}`) as unknown as TypedDocumentString<CustomerProfileProgressSubscription, CustomerProfileProgressSubscriptionVariables>;
export const CustomerProfilesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query CustomerProfiles($inputs: [CustomerProfileInput!]!, $options: CheckOptions) {
  customerProfiles(inputs: $inputs, options: $options) {
    ... on CustomerProfile {
      identity {
        ...Identity
      }
      summary {
        ...Summary
      }
      decision {
        ...Decision
      }
    }
    ... on ProfileInputError {
      code
      message
      fields {
        path
        rule
        message
      }
    }
  }
}
    fragment CheckFacts on CheckResult {
  __typename
  id
  check
  success
  message
  source {
    provider
    checkedAt
    latencyMs
    billed
    reused
  }
  warnings {
    field
    code
    message
  }
}
fragment Identity on IdentityOutcome {
  ... on IdentityVerification {
    ...CheckFacts
    consistent
    match
    differences
    inconclusiveReason
  }
  ...Skipped
  ...Failed
}
fragment Skipped on CheckSkipped {
  __typename
  check
  reason
  missing
  message
}
fragment Failed on CheckFailed {
  __typename
  check
  code
  retryable
  retryAfterMs
  message
}
fragment Summary on ProfileSummary {
  ran
  matched
  mismatched
  noRecord
  failed
  skipped
  billed
  maybeBilled
  latencyMs
}
fragment Decision on OnboardingDecision {
  outcome
  policy
  reasons {
    check
    code
    outcome
    message
  }
}`) as unknown as TypedDocumentString<CustomerProfilesQuery, CustomerProfilesQueryVariables>;
export const LookupMobileDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation LookupMobile($input: LookupMobileInput!, $options: CheckOptions) {
  lookupMobile(input: $input, options: $options) {
    ...CheckFacts
    ... on MobileAttribution {
      carrier
      province
      city
    }
    ... on LocationVerification {
      locationType
      distance
      minKm
      maxKm
    }
    ... on LocationCity {
      locationType
      city
    }
  }
}
    fragment CheckFacts on CheckResult {
  __typename
  id
  check
  success
  message
  source {
    provider
    checkedAt
    latencyMs
    billed
    reused
  }
  warnings {
    field
    code
    message
  }
}`) as unknown as TypedDocumentString<LookupMobileMutation, LookupMobileMutationVariables>;
export const CreateSessionDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CreateSession($input: CreateSessionInput!) {
  createSession(input: $input) {
    token
    session {
      ...SessionState
    }
  }
}
    fragment SessionState on Session {
  id
  state
  checks
  billed
  remaining
  createdAt
  expiresAt
}`) as unknown as TypedDocumentString<CreateSessionMutation, CreateSessionMutationVariables>;
export const RevokeSessionDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RevokeSession($id: ID!) {
  revokeSession(id: $id) {
    ...SessionState
  }
}
    fragment SessionState on Session {
  id
  state
  checks
  billed
  remaining
  createdAt
  expiresAt
}`) as unknown as TypedDocumentString<RevokeSessionMutation, RevokeSessionMutationVariables>;
export const SessionDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Session($id: ID!) {
  session(id: $id) {
    ...SessionState
    results {
      resultId
      check
      outcome
      billed
      recordedAt
    }
  }
}
    fragment SessionState on Session {
  id
  state
  checks
  billed
  remaining
  createdAt
  expiresAt
}`) as unknown as TypedDocumentString<SessionQuery, SessionQueryVariables>;
export const UsageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Usage($from: String!, $to: String!) {
  usage(from: $from, to: $to) {
    checks
    billed
    maybeBilled
    entries {
      day
      check
      checks
      billed
      maybeBilled
      outcomes {
        outcome
        checks
      }
      providers {
        provider
        checks
        billed
        maybeBilled
      }
    }
  }
}
    `) as unknown as TypedDocumentString<UsageQuery, UsageQueryVariables>;
export const VerificationsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Verifications($filter: VerificationFilter, $first: Int, $after: String, $last: Int, $before: String) {
  verifications(
    filter: $filter
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    edges {
      cursor
      node {
        ...Entry
      }
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
  }
}
    fragment Answer on CheckResult {
  ...CheckFacts
  ... on IdentityVerification {
    consistent
    match
    checkResult
  }
  ... on MobileAttribution {
    carrier
    province
    city
  }
  ... on LocationVerification {
    locationType
    distance
    minKm
    maxKm
  }
  ... on LocationCity {
    locationType
    city
  }
  ... on AntiFraudAssessment {
    level
    types
  }
  ... on PoliceAssessment {
    listed
    categories
  }
}
fragment CheckFacts on CheckResult {
  __typename
  id
  check
  success
  message
  source {
    provider
    checkedAt
    latencyMs
    billed
    reused
  }
  warnings {
    field
    code
    message
  }
}
fragment Entry on Verification {
  id
  resultId
  check
  outcome
  recordedAt
  provider
  billed
  requestId
  purpose
  consent
  result {
    ...Answer
  }
}`) as unknown as TypedDocumentString<VerificationsQuery, VerificationsQueryVariables>;
export const NodeDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Node($id: ID!) {
  node(id: $id) {
    id
    ... on Verification {
      ...Entry
    }
    ... on CheckResult {
      ...Answer
    }
  }
}
    fragment Answer on CheckResult {
  ...CheckFacts
  ... on IdentityVerification {
    consistent
    match
    checkResult
  }
  ... on MobileAttribution {
    carrier
    province
    city
  }
  ... on LocationVerification {
    locationType
    distance
    minKm
    maxKm
  }
  ... on LocationCity {
    locationType
    city
  }
  ... on AntiFraudAssessment {
    level
    types
  }
  ... on PoliceAssessment {
    listed
    categories
  }
}
fragment CheckFacts on CheckResult {
  __typename
  id
  check
  success
  message
  source {
    provider
    checkedAt
    latencyMs
    billed
    reused
  }
  warnings {
    field
    code
    message
  }
}
fragment Entry on Verification {
  id
  resultId
  check
  outcome
  recordedAt
  provider
  billed
  requestId
  purpose
  consent
  result {
    ...Answer
  }
}`) as unknown as TypedDocumentString<NodeQuery, NodeQueryVariables>;
export const VerificationDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Verification($id: ID!) {
  verification(id: $id) {
    ...Answer
  }
}
    fragment Answer on CheckResult {
  ...CheckFacts
  ... on IdentityVerification {
    consistent
    match
    checkResult
  }
  ... on MobileAttribution {
    carrier
    province
    city
  }
  ... on LocationVerification {
    locationType
    distance
    minKm
    maxKm
  }
  ... on LocationCity {
    locationType
    city
  }
  ... on AntiFraudAssessment {
    level
    types
  }
  ... on PoliceAssessment {
    listed
    categories
  }
}
fragment CheckFacts on CheckResult {
  __typename
  id
  check
  success
  message
  source {
    provider
    checkedAt
    latencyMs
    billed
    reused
  }
  warnings {
    field
    code
    message
  }
}`) as unknown as TypedDocumentString<VerificationQuery, VerificationQueryVariables>;
export const EraseSubjectDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation EraseSubject($subject: SubjectInput!) {
  eraseSubject(subject: $subject) {
    id
    at
    erasedHistory
    erasedStoredAnswers
  }
}
    `) as unknown as TypedDocumentString<EraseSubjectMutation, EraseSubjectMutationVariables>;
export const VerifyIdentityDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation VerifyIdentity($input: VerifyIdentityInput!, $options: CheckOptions) {
  verifyIdentity(input: $input, options: $options) {
    ...CheckFacts
    consistent
    match
    checkResult
    differences
    inconclusiveReason
  }
}
    fragment CheckFacts on CheckResult {
  __typename
  id
  check
  success
  message
  source {
    provider
    checkedAt
    latencyMs
    billed
    reused
  }
  warnings {
    field
    code
    message
  }
}`) as unknown as TypedDocumentString<VerifyIdentityMutation, VerifyIdentityMutationVariables>;