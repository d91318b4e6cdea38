/** The countries of ISO 3166-1, alpha-2 and alpha-3 together, and Kosovo by its usual code. */
const CODES = [
  'ADAND AEARE AFAFG AGATG AIAIA ALALB AMARM AOAGO AQATA ARARG ASASM ATAUT AUAUS AWABW AXALA',
  'AZAZE BABIH BBBRB BDBGD BEBEL BFBFA BGBGR BHBHR BIBDI BJBEN BLBLM BMBMU BNBRN BOBOL BQBES',
  'BRBRA BSBHS BTBTN BVBVT BWBWA BYBLR BZBLZ CACAN CCCCK CDCOD CFCAF CGCOG CHCHE CICIV CKCOK',
  'CLCHL CMCMR CNCHN COCOL CRCRI CUCUB CVCPV CWCUW CXCXR CYCYP CZCZE DEDEU DJDJI DKDNK DMDMA',
  'DODOM DZDZA ECECU EEEST EGEGY EHESH ERERI ESESP ETETH FIFIN FJFJI FKFLK FMFSM FOFRO FRFRA',
  'GAGAB GBGBR GDGRD GEGEO GFGUF GGGGY GHGHA GIGIB GLGRL GMGMB GNGIN GPGLP GQGNQ GRGRC GSSGS',
  'GTGTM GUGUM GWGNB GYGUY HKHKG HMHMD HNHND HRHRV HTHTI HUHUN IDIDN IEIRL ILISR IMIMN ININD',
  'IOIOT IQIRQ IRIRN ISISL ITITA JEJEY JMJAM JOJOR JPJPN KEKEN KGKGZ KHKHM KIKIR KMCOM KNKNA',
  'KPPRK KRKOR KWKWT KYCYM KZKAZ LALAO LBLBN LCLCA LILIE LKLKA LRLBR LSLSO LTLTU LULUX LVLVA',
  'LYLBY MAMAR MCMCO MDMDA MEMNE MFMAF MGMDG MHMHL MKMKD MLMLI MMMMR MNMNG MOMAC MPMNP MQMTQ',
  'MRMRT MSMSR MTMLT MUMUS MVMDV MWMWI MXMEX MYMYS MZMOZ NANAM NCNCL NENER NFNFK NGNGA NINIC',
  'NLNLD NONOR NPNPL NRNRU NUNIU NZNZL OMOMN PAPAN PEPER PFPYF PGPNG PHPHL PKPAK PLPOL PMSPM',
  'PNPCN PRPRI PSPSE PTPRT PWPLW PYPRY QAQAT REREU ROROU RSSRB RURUS RWRWA SASAU SBSLB SCSYC',
  'SDSDN SESWE SGSGP SHSHN SISVN SJSJM SKSVK SLSLE SMSMR SNSEN SOSOM SRSUR SSSSD STSTP SVSLV',
  'SXSXM SYSYR SZSWZ TCTCA TDTCD TFATF TGTGO THTHA TJTJK TKTKL TLTLS TMTKM TNTUN TOTON TRTUR',
  'TTTTO TVTUV TWTWN TZTZA UAUKR UGUGA UMUMI USUSA UYURY UZUZB VAVAT VCVCT VEVEN VGVGB VIVIR',
  'VNVNM VUVUT WFWLF WSWSM XKXKX YEYEM YTMYT ZAZAF ZMZMB ZWZWE',
]
  .join(' ')
  .split(' ');

/** Names beside those that the runtime has: formal ones of ISO 3166, and those of event tables. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  AE: 'UAE',
  BA: 'Bosnia and Herzegovina|Bosnia',
  BN: 'Brunei Darussalam',
  BO: 'Bolivia, Plurinational State of',
  BQ: 'Bonaire, Sint Eustatius and Saba',
  CD: 'Congo, The Democratic Republic of the|Democratic Republic of Congo|Democratic Republic of the Congo|Zaire',
  CG: 'Congo|Republic of the Congo|Republic of Congo',
  CI: "Cote d'Ivoire|Ivory Coast",
  CV: 'Cabo Verde|Cape Verde',
  CW: 'Curacao',
  CZ: 'Czech Republic|Czechia',
  FK: 'Falkland Islands (Malvinas)',
  FM: 'Micronesia, Federated States of|Micronesia',
  GB: 'United Kingdom|Britain|Great Britain|UK',
  GM: 'The Gambia',
  GS: 'South Georgia and the South Sandwich Islands',
  HK: 'Hong Kong',
  HM: 'Heard Island and McDonald Islands',
  IR: 'Iran, Islamic Republic of|Iran',
  KP: "Korea, Democratic People's Republic of|North Korea",
  KR: 'Korea, Republic of|South Korea|Republic of Korea',
  LA: "Lao People's Democratic Republic|Laos",
  LY: 'Libya',
  MD: 'Moldova, Republic of',
  MF: 'Saint Martin (French part)',
  MK: 'Macedonia|the former Yugoslav Republic of Macedonia|North Macedonia',
  MM: 'Myanmar|Burma',
  MO: 'Macao|Macau',
  PN: 'Pitcairn',
  PS: 'Palestine, State of|Palestinian Territory, Occupied|Occupied Palestinian Territory|Palestine|Palestinian Territories',
  RU: 'Russian Federation|Russia',
  SH: 'Saint Helena, Ascension and Tristan da Cunha',
  SS: 'South Sudan',
  ST: 'Sao Tome and Principe',
  SX: 'Sint Maarten (Dutch part)',
  SY: 'Syrian Arab Republic|Syria',
  SZ: 'Swaziland|Eswatini',
  TL: 'East Timor',
  TR: 'Turkey',
  TW: 'Taiwan, Province of China|Taiwan',
  TZ: 'Tanzania, United Republic of',
  UM: 'United States Minor Outlying Islands',
  US: 'United States of America|USA|United States',
  VA: 'Holy See (Vatican City State)|Holy See|Vatican|Vatican City',
  VC: 'Saint Vincent and the Grenadines',
  VE: 'Venezuela, Bolivarian Republic of',
  VG: 'Virgin Islands, British',
  VI: 'Virgin Islands, U.S.',
  VN: 'Viet Nam|Vietnam',
  XK: 'Kosovo',
};

/** Alpha-3 codes that CAMEO and older files use. */
const OTHER_CODES: Readonly<Record<string, string>> = {
  KSV: 'XK',
  PAL: 'PS',
  ROM: 'RO',
  TMP: 'TL',
  ZAR: 'CD',
};

/** What two spellings of one name have in common. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/&/g, ' and ')
    .replace(/[^a-z]+/g, ' ')
    .trim()
    .replace(/\bst\b/g, 'saint')
    .replace(/^the /, '');
}

const regions: Partial<Record<'en' | 'ar', Intl.DisplayNames>> = {};

/** The name of a country in a language; the names of each are made once, which takes its time. */
function displayName(code: string, language: 'en' | 'ar'): string {
  if (typeof Intl.DisplayNames !== 'function') return code;
  regions[language] ??= new Intl.DisplayNames([language], { type: 'region' });
  return regions[language].of(code) ?? code;
}

let byText: ReadonlyMap<string, string> | null = null;

/** By plain name, or by code in capitals, the alpha-2 code. Made once, when it is first needed. */
function table(): ReadonlyMap<string, string> {
  if (byText) return byText;
  const made = new Map<string, string>(Object.entries(OTHER_CODES));
  for (const code of CODES) {
    const [two, three] = [code.slice(0, 2), code.slice(2)];
    made.set(two, two);
    made.set(three, two);
    made.set(plain(displayName(two, 'en')), two);
    for (const name of (OTHER_NAMES[two] ?? '').split('|')) made.set(plain(name), two);
  }
  made.delete('');
  byText = made;
  return made;
}

/** The ISO 3166 alpha-2 code of a country by its English name, or its code in capitals; or null. */
export function countryOf(text: string): string | null {
  const known = table();
  if (/^[A-Z]{2,3}$/.test(text)) return known.get(text) ?? known.get(plain(text)) ?? null;
  return known.get(plain(text)) ?? null;
}

/**
 * The country that a name tells: it is one (`Oman`), or has one in brackets at its end
 * (`Head of Government (Croatia)`). Null where it tells none.
 */
export function countryOfName(name: string): string | null {
  const outer = /\((.+)\)\s*$/.exec(name)?.[1];
  if (outer === undefined) return countryOf(name);
  return countryOf(outer) ?? countryOf(/\(([^()]+)\)\s*$/.exec(name)?.[1] ?? '');
}

/** The name of a country in both languages, as the runtime has it. */
export function countryName(code: string): { en: string; ar: string } {
  return { en: displayName(code, 'en'), ar: displayName(code, 'ar') };
}
