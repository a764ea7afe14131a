"use strict";var engine=(()=>{var nA=Object.defineProperty;var UA=Object.getOwnPropertyDescriptor;var LA=Object.getOwnPropertyNames;var NA=Object.prototype.hasOwnProperty;var TA=(t,A)=>{for(var e in A)nA(t,e,{get:A[e],enumerable:!0})},YA=(t,A,e,s)=>{if(A&&typeof A=="obje\
ct"||typeof A=="function")for(let o of LA(A))!NA.call(t,o)&&o!==e&&nA(t,o,{get:()=>A[o],enumerable:!(s=
UA(A,o))||s.enumerable});return t};var vA=t=>YA(nA({},"__esModule",{value:!0}),t);var Bt={};TA(Bt,{ACTIVATIONS:()=>F,DEFAULTS:()=>v,Diverged:()=>U,SCHEDULES:()=>G,SettingError:()=>b,
checkedSettings:()=>$,openTrainer:()=>GA});var aA="AGFzbQEAAAABeA1gBX9/f31/AGABewF7YAR/f39/AGAFf39/f30BfGADf39/AGAGf39/f39/AGAKf39/f39/f39/fwBg\
C39/f39/f39/e3t/AGAHf39/f319fwF8YAd/f39/f399AXxgBX9/f39/AGAEf39/fQF8YAd/f39/f319AAIPAQNlbnYGbWVtb3J5\
AgAAAxQTAQIBBQYHCAkKCwMEAwAAAAwCBAfBAREIYWN0aXZhdGUAEgVzbG9wZQARBGFkYW0AEAphZGROb3JtYWxzAA8EbWFzawAO\
DXNhbHRBbmRQZXBwZXIADQxjcm9zc0VudHJvcHkADAVncmV5cwALDHNxdWFyZWRFcnJvcgAKC2Fic29sdXRlU3VtAAkJZHJhd0Nv\
ZGVzAAgKZ2F1c3NpYW5LbAAHCmtsU3BhcnNpdHkABgpjb2x1bW5TdW1zAAEIbXVsdGlwbHkABARwYWNrAAMGbWVtb3J5AgAK4k8T\
qAQBBXsgAP0MAAAASwAAAEsAAABLAAAAS/3mASAAIAD9DAAAgAAAAIAAAACAAAAAgAD9QyIC/VIiAf0M//9/AP//fwD//38A//9/\
AP1O/QwAAAA/AAAAPwAAAD8AAAA//VAiA/0M8wQ1P/MENT/zBDU/8wQ1P/1DIQQgAyADIAT9Tv3kAf0MAACAPwAAgD8AAIA/AACA\
P/3lASIDIAP95gEhBSAD/Qy7IZA9uyGQPbshkD27IZA9IAP95gH9DLjR67240eu9uNHrvbjR67395AEgA/3mAf0MGiXvPRol7z0a\
Je89GiXvPf3kASAD/eYB/QxPXf69T13+vU9d/r1PXf69/eQBIAP95gH9DL/pET6/6RE+v+kRPr/pET795AEgA/3mAf0MUK4qvlCu\
Kr5Qriq+UK4qvv3kASAD/eYB/Qyszkw+rM5MPqzOTD6szkw+/eQBIAP95gH9DPz/f778/3++/P9/vvz/f7795AEgA/3mAf0Mqqqq\
Pqqqqj6qqqo+qqqqPv3kASAD/eYBIAX95gEgAUEX/a0B/Qx+AAAAfgAAAH4AAAB+AAAA/bEBIAL9DBcAAAAXAAAAFwAAABcAAAD9\
Tv2xASAE/a4B/foBIgH9DIOAXrmDgF65g4BeuYOAXrn95gH95AEgBf0MAAAAPwAAAD8AAAA/AAAAP/3mAf3lAf3kASAB/QwAgDE/\
AIAxPwCAMT8AgDE//eYB/eQBIAAgACAA/UH9UgvdAQMEfwF7AX0gAUECdCEHA0AgBkEEaiABTARA/QwAAAAAAAAAAAAAAAAAAAAA\
IQggAiEEQQAhBQNAIAAgBUoEQCAIIAT9AAQA/eQBIQggBCAHaiEEIAVBAWohBQwBCwsgAyAI/QsEACACQRBqIQIgA0EQaiEDIAZB\
BGohBgwBCwsDQCABIAZKBEBDAAAAACEJIAIhBEEAIQUDQCAAIAVKBEAgCSAEKgIAkiEJIAQgB2ohBCAFQQFqIQUMAQsLIAMgCTgC\
ACACQQRqIQIgA0EEaiEDIAZBAWohBgwBCwsLXwEBeyAA/QwAAIA/AACAPwAAgD8AAIA//eQBIgEQACABEAAgAf0MAACAPwAAgD8A\
AIA/AACAP/3lASAA/eUBIAH95wH95QEgAf0MAAAAAAAAAAAAAAAAAAAAAP1B/VIL3wcCCH8GeyADQQJ0IQogBEECdCEJA0AgASAL\
SgRAIAIgCSALbGohBCABIAtrIgxBCEgEQCAFIQNBACEIA0AgACAISgRAIAQhBkEAIQcDQCAHQQhIBEAgAyAHIAxIBH0gBioCAAVD\
AAAAAAs4AgAgBiAJaiEGIANBBGohAyAHQQFqIQcMAQsLIAQgCmohBCAIQQFqIQgMAQsLBSAJQQRGBEAgBSEGQQAhAwNAIAAgA0oE\
QCAGIAT9AAQA/QsEACAGIAT9AAQQ/QsEECAEIApqIQQgBkEgaiEGIANBAWohAwwBCwsFIApBBEYEQCAFIQNBACEHA0AgB0EEaiIG\
IABMBEAgAyAE/QAEACIOIAQgCWr9AAQAIg/9DQABAgMQERITBAUGBxQVFhciECAJQQF0IgcgBGr9AAQAIhEgCUEDbCIIIARq/QAE\
ACIS/Q0AAQIDEBESEwQFBgcUFRYXIhP9DQABAgMEBQYHEBESExQVFhf9CwQAIAMgECAT/Q0ICQoLDA0ODxgZGhscHR4f/QsEICAD\
IA4gD/0NCAkKCxgZGhsMDQ4PHB0eHyIOIBEgEv0NCAkKCxgZGhsMDQ4PHB0eHyIP/Q0AAQIDBAUGBxAREhMUFRYX/QsEQCADIA4g\
D/0NCAkKCwwNDg8YGRobHB0eH/0LBGAgAyAEIAlBAnRqIgz9AAQAIg4gCSAMav0ABAAiD/0NAAECAxAREhMEBQYHFBUWFyIQIAcg\
DGr9AAQAIhEgCCAMav0ABAAiEv0NAAECAxAREhMEBQYHFBUWFyIT/Q0AAQIDBAUGBxAREhMUFRYX/QsEECADIBAgE/0NCAkKCwwN\
Dg8YGRobHB0eH/0LBDAgAyAOIA/9DQgJCgsYGRobDA0ODxwdHh8iDiARIBL9DQgJCgsYGRobDA0ODxwdHh8iD/0NAAECAwQFBgcQ\
ERITFBUWF/0LBFAgAyAOIA/9DQgJCgsMDQ4PGBkaGxwdHh/9CwRwIARBEGohBCADQYABaiEDIAYhBwwBCwsgACAHayENQQAhCANA\
IAggDUgEQCAEIQZBACEHA0AgB0EISCIMBEAgAyAMBH0gBioCAAVDAAAAAAs4AgAgBiAJaiEGIANBBGohAyAHQQFqIQcMAQsLIARB\
BGohBCAIQQFqIQgMAQsLBSAFIQNBACEIA0AgACAISgRAIAQhBkEAIQcDQCAHQQhIIgwEQCADIAwEfSAGKgIABUMAAAAACzgCACAG\
IAlqIQYgA0EEaiEDIAdBAWohBwwBCwsgBCAKaiEEIAhBAWohCAwBCwsLCwsgBSAAQQV0aiEFIAtBCGohCwwBCwsLuQQDCX8FewF9\
IARBAnQhDCAFQQJ0IREgAUECdCENIAJBBXQhDgNAIAEgD0oEQEEIIAEgD2siAiACQQhOGyEQIAgEeyAI/QAEAAX9DAAAAAAAAAAA\
AAAAAAAAAAALIRUgCAR7IAj9AAQQBf0MAAAAAAAAAAAAAAAAAAAAAAshFiADIQIgByEEQQAhCgNAIApBBGoiBSAATARAIAIgDCAR\
IAYgDiAEIA0gECAVIBYgCRAFIAIgDEECdGohAiAEIA1BAnRqIQQgBSEKDAELCwNAIAAgCkoEQCACIQv9DAAAAAAAAAAAAAAAAAAA\
AAAhE/0MAAAAAAAAAAAAAAAAAAAAACEUIA4gBiIFaiESA0AgBSASSQRAIBMgC/0JAgAiFyAF/QAEAP3mAf3kASETIBQgFyAF/QAE\
EP3mAf3kASEUIAsgEWohCyAFQSBqIQUMAQsLIAQhBSATIBX95AEhEyAUIBb95AEhFAJAIBBBCEYEQCAFIAkEeyAUIAX9AAQQ/eQB\
IRQgEyAF/QAEAP3kAQUgEwv9CwQAIAUgFP0LBBAMAQtBACELA0AgCyAQSARAIBP9HwAhGCAFIAkEfSAYIAUqAgCSBSAYCzgCACAF\
QQRqIQUgFCATIBP9DQQFBgcICQoLDA0ODwABAgMgC0EDRhshEyALQQFqIQsMAQsLCyACIAxqIQIgBCANaiEEIApBAWohCgwBCwsg\
BiAOaiEGIAdBIGohByAIQSBqIAggCBshCCAPQQhqIQ8MAQsLC6MHAwt7AX0CfyABIAEgACABaiIBaiIYaiEXIAMgBGohBANAIAMg\
BEkEQCALIAD9CQIAIhQgA/0ABAAiDv3mAf3kASELIA0gFCAD/QAEECIU/eYB/eQBIQ0gDCAB/QkCACIVIA795gH95AEhDCAPIBUg\
FP3mAf3kASEPIBAgGP0JAgAiFSAO/eYB/eQBIRAgESAVIBT95gH95AEhESASIBf9CQIAIhUgDv3mAf3kASESIBMgFSAU/eYB/eQB\
IRMgACACaiEAIAEgAmohASACIBhqIRggAiAXaiEXIANBIGohAwwBCwsgBSEAIAsgCP3kASELIA0gCf3kASENAkAgB0EIRgRAIAAg\
CgR7IA0gAP0ABBD95AEhDSALIAD9AAQA/eQBBSALC/0LBAAgACAN/QsEEAwBC0EAIQEDQCABIAdIBEAgC/0fACEWIAAgCgR9IBYg\
ACoCAJIFIBYLOAIAIABBBGohACANIAsgC/0NBAUGBwgJCgsMDQ4PAAECAyABQQNGGyELIAFBAWohAQwBCwsLIAUgBmohACAMIAj9\
5AEhCyAPIAn95AEhDAJAIAdBCEYEQCAAIAoEeyAMIAD9AAQQ/eQBIQwgCyAA/QAEAP3kAQUgCwv9CwQAIAAgDP0LBBAMAQtBACEB\
A0AgASAHSARAIAv9HwAhFiAAIAoEfSAWIAAqAgCSBSAWCzgCACAAQQRqIQAgDCALIAv9DQQFBgcICQoLDA0ODwABAgMgAUEDRhsh\
CyABQQFqIQEMAQsLCyAFIAZBAXRqIQAgECAI/eQBIQsgESAJ/eQBIQwCQCAHQQhGBEAgACAKBHsgDCAA/QAEEP3kASEMIAsgAP0A\
BAD95AEFIAsL/QsEACAAIAz9CwQQDAELQQAhAQNAIAEgB0gEQCAL/R8AIRYgACAKBH0gFiAAKgIAkgUgFgs4AgAgAEEEaiEAIAwg\
CyAL/Q0EBQYHCAkKCwwNDg8AAQIDIAFBA0YbIQsgAUEBaiEBDAELCwsgBSAGQQNsaiEAIBIgCP3kASEIIBMgCf3kASEJAkAgB0EI\
RgRAIAAgCgR7IAkgAP0ABBD95AEhCSAIIAD9AAQA/eQBBSAIC/0LBAAgACAJ/QsEEAwBC0EAIQEDQCABIAdIBEAgCP0fACEWIAAg\
CgR9IBYgACoCAJIFIBYLOAIAIABBBGohACAJIAggCP0NBAUGBwgJCgsMDQ4PAAECAyABQQNGGyEIIAFBAWohAQwBCwsLC4ECAwJ/\
A30BfCAAIAEgAiAGEAFBACECA0AgASACSgRAIAwgBSAGIAJBAnRqIggqAgAgALKVIglD/v9/P5ZDAAAANJciCiAFlf0TEAD9HwCU\
u0MAAIA/IAWTIgtDAACAPyAKkyALlf0TEAD9HwCUu6ChIQwgCCAEIAlDAAAANF0gCUP+/38/XnIEfUMAAAAABUMAAIA/IAWTQwAA\
gD8gCZOVIAUgCZWTC5Q4AgAgAkEBaiECDAELCwNAIAAgB0oEQEEAIQIDQCABIAJKBEAgAyADKgIAIAYgAkECdGoqAgCSOAIAIAJB\
AWohAiADQQRqIQMMAQsLIAdBAWohBwwBCwsgDAvaCAEKeyAG/RMhCwNAIABBAEoEQCAC/QAEACIJ/QwAALJCAACyQgAAskIAALJC\
/egB/QwAANDCAADQwgAA0MIAANDC/ekBIgr9DDuquD87qrg/O6q4PzuquD/95gH9aiIM/fgBIg1BAf2sASEOIAf9DGdpUDlnaVA5\
Z2lQOWdpUDkgCiAM/QwAgDE/AIAxPwCAMT8AgDE//eYB/eUBIAz9DIOAXrmDgF65g4BeuYOAXrn95gH95QEiB/3mAf0MzkO3Os5D\
tzrOQ7c6zkO3Ov3kASAH/eYB/QwIiQg8CIkIPAiJCDwIiQg8/eQBIAf95gH9DMGpKj3BqSo9wakqPcGpKj395AEgB/3mAf0Mqqoq\
PqqqKj6qqio+qqoqPv3kASAH/eYB/QwAAAA/AAAAPwAAAD8AAAA//eQBIAcgB/3mAf3mASAH/eQB/QwAAIA/AACAPwAAgD8AAIA/\
/eQBIA79DH8AAAB/AAAAfwAAAH8AAAD9rgFBF/2rAf3mASANIA79sQH9DH8AAAB/AAAAfwAAAH8AAAD9rgFBF/2rAf3mASIMIAH9\
AAQAIg0gDf3mAf3kAf0MAACAPwAAgD8AAIA/AACAP/3lASAJ/eUBIgcgB/0MAAAAAAEAAAACAAAAAwAAACAA/RH9Of1OIABBBE4b\
Igr9X/3wASEHIAggCiAK/Q0ICQoLDA0ODwgJCgsMDQ4P/V/98AEhCCAJ/QwAAAA/AAAAPwAAAD8AAAA//eYB/QwAALJCAACyQgAA\
skIAALJC/egB/QwAANDCAADQwgAA0MIAANDC/ekBIg79DDuquD87qrg/O6q4PzuquD/95gH9aiIJ/fgBIg9BAf2sASEKIAUgBP0A\
BAAiECAD/QAEAP3mAf0MZ2lQOWdpUDlnaVA5Z2lQOSAOIAn9DACAMT8AgDE/AIAxPwCAMT/95gH95QEgCf0Mg4BeuYOAXrmDgF65\
g4Beuf3mAf3lASIJ/eYB/QzOQ7c6zkO3Os5DtzrOQ7c6/eQBIAn95gH9DAiJCDwIiQg8CIkIPAiJCDz95AEgCf3mAf0MwakqPcGp\
Kj3BqSo9wakqPf3kASAJ/eYB/Qyqqio+qqoqPqqqKj6qqio+/eQBIAn95gH9DAAAAD8AAAA/AAAAPwAAAD/95AEgCSAJ/eYB/eYB\
IAn95AH9DAAAgD8AAIA/AACAPwAAgD/95AEgCv0MfwAAAH8AAAB/AAAAfwAAAP2uAUEX/asB/eYBIA8gCv2xAf0MfwAAAH8AAAB/\
AAAAfwAAAP2uAUEX/asB/eYB/eYBIAsgDP0MAACAPwAAgD8AAIA/AACAP/3lAf3mAf3kAf0MAAAAPwAAAD8AAAA/AAAAP/3mAf0L\
BAAgBCAQIAsgDf3mAf3kAf0LBAAgAUEQaiEBIAJBEGohAiADQRBqIQMgBEEQaiEEIAVBEGohBSAAQQRrIQAMAQsLIAcgCP3wASIH\
/SEAIAf9IQGgRAAAAAAAAOA/ogvsAwEEeyAEIABBAnRqIQADQCAAIARLBEAgAv0ABAD9DAAAAD8AAAA/AAAAPwAAAD/95gH9DAAA\
skIAALJCAACyQgAAskL96AH9DAAA0MIAANDCAADQwgAA0ML96QEiCP0MO6q4PzuquD87qrg/O6q4P/3mAf1qIgf9+AEiBkEB/awB\
IQUgBCAB/QAEAP0MZ2lQOWdpUDlnaVA5Z2lQOSAIIAf9DACAMT8AgDE/AIAxPwCAMT/95gH95QEgB/0Mg4BeuYOAXrmDgF65g4Be\
uf3mAf3lASIH/eYB/QzOQ7c6zkO3Os5DtzrOQ7c6/eQBIAf95gH9DAiJCDwIiQg8CIkIPAiJCDz95AEgB/3mAf0MwakqPcGpKj3B\
qSo9wakqPf3kASAH/eYB/Qyqqio+qqoqPqqqKj6qqio+/eQBIAf95gH9DAAAAD8AAAA/AAAAPwAAAD/95AEgByAH/eYB/eYBIAf9\
5AH9DAAAgD8AAIA/AACAPwAAgD/95AEgBf0MfwAAAH8AAAB/AAAAfwAAAP2uAUEX/asB/eYBIAYgBf2xAf0MfwAAAH8AAAB/AAAA\
fwAAAP2uAUEX/asB/eYBIAP9AAQA/eYB/eQB/QsEACAEQRBqIQQgAUEQaiEBIAJBEGohAiADQRBqIQMMAQsLC90BAQV7IAP9EyEG\
A0AgAEEASgRAIAQgAf0ABAAiB/3gASIEIAT9DAAAAAABAAAAAgAAAAMAAAAgAP0R/Tn9TiAAQQROGyII/V/98AEhBCAFIAggCP0N\
CAkKCwwNDg8ICQoLDA0OD/1f/fABIQUgAiAC/QAEACAGIAf9DAAAAAAAAAAAAAAAAAAAAAD9RP1OIAYgB/0MAAAAAAAAAAAAAAAA\
AAAAAP1D/U795QH95AH9CwQAIABBBGshACABQRBqIQEgAkEQaiECDAELCyAEIAX98AEiBP0hACAE/SEBoAuyAQEEewNAIABBAEoE\
QCAFIAH9AAQAIAL9AAQA/eUBIgcgB/3mASIFIAX9DAAAAAABAAAAAgAAAAMAAAAgAP0R/Tn9TiAAQQROGyII/V/98AEhBSAGIAgg\
CP0NCAkKCwwNDg8ICQoLDA0OD/1f/fABIQYgAyAE/RMgB/3mAf0LBAAgAEEEayEAIAFBEGohASACQRBqIQIgA0EQaiEDDAELCyAF\
IAb98AEiBf0hACAF/SEBoAuBAQADQCAAQQROBEAgAiAB/VwCAP2JAf2pAf37Af0MAAB/QwAAf0MAAH9DAAB/Q/3nAf0LBAAgAEEE\
ayEAIAFBBGohASACQRBqIQIMAQsLA0AgAEEASgRAIAIgAS0AALNDAAB/Q5U4AgAgAEEBayEAIAFBAWohASACQQRqIQIMAQsLC7gC\
AQV7A0AgAEEASgRAIAUgAv0ABAAiB/0MAACAPwAAgD8AAIA/AACAP/3lASAB/QAEACIJ/eEBEAL9DAAAyMIAAMjCAADIwgAAyML9\
6QH95gEgByAJEAD9DAAAyMIAAMjCAADIwgAAyML96QH95gH95QEiBSAF/QwAAAAAAQAAAAIAAAADAAAAIAD9Ef05/U4gAEEEThsi\
CP1f/fABIQUgBiAIIAj9DQgJCgsMDQ4PCAkKCwwNDg/9X/3wASEGIAMgBP0TIAkgB/3lAf3mAf0MAACAPwAAgD8AAIA/AACAPyAJ\
/eUBIAn95gH9DMy8jCvMvIwrzLyMK8y8jCv96QH95wH9CwQAIABBBGshACABQRBqIQEgAkEQaiECIANBEGohAwwBCwsgBSAG/fAB\
IgX9IQAgBf0hAaALjgIBAnsgASAAQQJ0aiEAIAT9Ef0M9XkrberzVtrfbYJH1OettP2uASEFA0AgACABSwRAIAL9DAAAgD8AAIA/\
AACAPwAAgD8gBSAFQQ/9rQH9USAF/QwBAAAAAQAAAAEAAAABAAAA/VD9tQEiBiAGIAYgBkEH/a0B/VEgBv0MPQAAAD0AAAA9AAAA\
PQAAAP1Q/bUB/a4B/VEiBiAGQQ79rQH9UUEI/a0B/fsB/QwAAIAzAACAMwAAgDMAAIAz/eYBIgYgA0MAAAA/lP0T/UP9TiAB/QAE\
ACAGIAP9E/1D/VL9CwQAIAX9DNTnrbTU56201OettNTnrbT9rgEhBSABQRBqIQEgAkEQaiECDAELCwvqAQECeyABIABBAnRqIQAg\
BP0R/Qz1eStt6vNW2t9tgkfU5620/a4BIQUDQCAAIAFLBEAgAiAB/QAEACAFIAVBD/2tAf1RIAX9DAEAAAABAAAAAQAAAAEAAAD9\
UP21ASIGIAYgBiAGQQf9rQH9USAG/Qw9AAAAPQAAAD0AAAA9AAAA/VD9tQH9rgH9USIGIAZBDv2tAf1RQQj9rQH9+wH9DAAAgDMA\
AIAzAACAMwAAgDP95gEgA/0T/UP9T/0LBAAgBf0M1OettNTnrbTU56201OettP2uASEFIAFBEGohASACQRBqIQIMAQsLC+0GAQd7\
IAEgAEECdGohACAE/RH9DPV5K23q81ba322CR9TnrbT9rgEhBQNAIAAgAUsEQP0MAAAAwAAAAMAAAADAAAAAwP0MAACAPwAAgD8A\
AIA/AACAPyAFIAVBD/2tAf1RIAX9DAEAAAABAAAAAQAAAAEAAAD9UP21ASIGIAYgBiAGQQf9rQH9USAG/Qw9AAAAPQAAAD0AAAA9\
AAAA/VD9tQH9rgH9USIGIAZBDv2tAf1RQQj9rQH9+wH9DAAAgDMAAIAzAACAMwAAgDP95gH95QEQAP3mAf3jASEHIAX9DNTnrbTU\
56201OettNTnrbT9rgEiBSAFQQ/9rQH9USAF/QwBAAAAAQAAAAEAAAABAAAA/VD9tQEiBiAGIAYgBkEH/a0B/VEgBv0MPQAAAD0A\
AAA9AAAAPQAAAP1Q/bUB/a4B/VEiBiAGQQ79rQH9UUEI/a0B/fsB/QwAAIAzAACAMwAAgDMAAIAz/eYB/QwAAIBAAACAQAAAgEAA\
AIBA/eYBIQYgBf0M1OettNTnrbTU56201OettP2uASEFIAIgAf0ABAAgA/0TIgggB/0M+aFMufmhTLn5oUy5+aFMuSAGIAb9aiIJ\
/eUB/QzaD8k/2g/JP9oPyT/aD8k//eYBIgYgBv3mASIK/eYB/Qyegwg8noMIPJ6DCDyegwg8/eQBIAr95gH9DKOqKr6jqiq+o6oq\
vqOqKr795AEgCv3mASAG/eYBIAb95AEiBv0MzvXMN871zDfO9cw3zvXMNyAK/eYB/QwaBra6Gga2uhoGtroaBra6/eQBIAr95gH9\
DKWqKj2lqio9paoqPaWqKj395AEgCv3mASAK/eYB/QwAAIA/AACAPwAAgD8AAIA/IAr9DAAAAD8AAAA/AAAAPwAAAD/95gH95QH9\
5AEiCiAJ/fgBIgn9DAEAAAABAAAAAQAAAAEAAAD9Tv0MAAAAAAAAAAAAAAAAAAAAAP04Igv9UiAJ/QwBAAAAAQAAAAEAAAABAAAA\
/a4B/QwCAAAAAgAAAAIAAAACAAAA/U5BHv2rAf1R/eYB/eYB/eQB/QsEACACIAH9AAQQIAggByAKIAYgC/1SIAn9DAIAAAACAAAA\
AgAAAAIAAAD9TkEe/asB/VH95gH95gH95AH9CwQQIAFBIGohASACQSBqIQIMAQsLC+4BAQJ7IAEgAEECdGohAANAIAAgAUsEQCAD\
/QAEACIH/QzNzMw9zczMPc3MzD3NzMw9IAL9AAQAIgggB/3lAf3mAf3kASEHIAT9AAQA/Qx3vn8/d75/P3e+fz93vn8//eYB/Qxv\
EoM6bxKDOm8SgzpvEoM6IAj95gEgCP3mAf3kASEIIAMgB/0LBAAgBCAI/QsEACABIAH9AAQAIAX9EyAH/eYBIAj94wEgBv0T/ecB\
/Qx3zCsyd8wrMnfMKzJ3zCsy/eQB/ecB/eUB/QsEACABQRBqIQEgAkEQaiECIANBEGohAyAEQRBqIQQMAQsLC/cEAQN7IAIgAUEC\
dGohAQNAIAEgAksEQCAC/QAEACEEIAP9AAQAIQUgAyAAQQFGBHsgBSAE/QwAAAAAAAAAAAAAAAAAAAAA/UT9TgUgAEECRgR7IAX9\
DAAAgD8AAIA/AACAPwAAgD8gBP3lAf3mASAE/eYBBSAAQQNGBHsgBf0MAACAPwAAgD8AAIA/AACAPyAEIAT95gH95QH95gEFIABB\
BEYEeyAF/QwAAIA/AACAPwAAgD8AAIA/IAT9DAAAgD8AAIA/AACAPwAAgD/95AEgBP0MAAAAAAAAAAAAAAAAAAAAAP1E/VL95gEF\
IABBBUYEeyAFIAT94QH9DAAAsEIAALBCAACwQgAAsEL96AH9DAAArsIAAK7CAACuwgAArsL96QEiBf0MO6q4PzuquD87qrg/O6q4\
P/3mAf1qIgT9+AH9DH8AAAB/AAAAfwAAAH8AAAD9rgFBF/2rASIG/QxnaVA5Z2lQOWdpUDlnaVA5IAUgBP0MAIAxPwCAMT8AgDE/\
AIAxP/3mAf3lASAE/QyDgF65g4BeuYOAXrmDgF65/eYB/eUBIgT95gH9DM5DtzrOQ7c6zkO3Os5Dtzr95AEgBP3mAf0MCIkIPAiJ\
CDwIiQg8CIkIPP3kASAE/eYB/QzBqSo9wakqPcGpKj3BqSo9/eQBIAT95gH9DKqqKj6qqio+qqoqPqqqKj795AEgBP3mAf0MAAAA\
PwAAAD8AAAA/AAAAP/3kASAEIAT95gH95gEgBP3kAf3mASAG/QwAAIA/AACAPwAAgD8AAIA//eUB/eQB/eEB/eYBBSAFCwsLCwv9\
CwQAIAJBEGohAiADQRBqIQMMAQsLC8QOAQV7IAIgAUECdGohASAAQQFGBEADQCABIAJLBEAgAiAC/QAEAP0MAAAAAAAAAAAAAAAA\
AAAAAP3pAf0LBAAgAkEQaiECDAELCwUgAEECRgRAA0AgASACSwRAIAL9AAQA/eEB/QwAALJCAACyQgAAskIAALJC/egB/QwAANDC\
AADQwgAA0MIAANDC/ekBIgP9DDuquD87qrg/O6q4PzuquD/95gH9aiIE/fgBIgVBAf2sASEGIAL9DAAAgD8AAIA/AACAPwAAgD/9\
DAAAgD8AAIA/AACAPwAAgD/9DGdpUDlnaVA5Z2lQOWdpUDkgAyAE/QwAgDE/AIAxPwCAMT8AgDE//eYB/eUBIAT9DIOAXrmDgF65\
g4BeuYOAXrn95gH95QEiA/3mAf0MzkO3Os5DtzrOQ7c6zkO3Ov3kASAD/eYB/QwIiQg8CIkIPAiJCDwIiQg8/eQBIAP95gH9DMGp\
Kj3BqSo9wakqPcGpKj395AEgA/3mAf0MqqoqPqqqKj6qqio+qqoqPv3kASAD/eYB/QwAAAA/AAAAPwAAAD8AAAA//eQBIAMgA/3m\
Af3mASAD/eQB/QwAAIA/AACAPwAAgD8AAIA//eQBIAb9DH8AAAB/AAAAfwAAAH8AAAD9rgFBF/2rAf3mASAFIAb9sQH9DH8AAAB/\
AAAAfwAAAH8AAAD9rgFBF/2rAf3mAf3kAf3nAf0LBAAgAkEQaiECDAELCwUgAEEDRgRAA0AgASACSwRAIAIgAv0ABAD9DAAAAMAA\
AADAAAAAwAAAAMD95gH9DAAAsEIAALBCAACwQgAAsEL96AH9DAAArsIAAK7CAACuwgAArsL96QEiA/0MO6q4PzuquD87qrg/O6q4\
P/3mAf1qIgT9+AH9DH8AAAB/AAAAfwAAAH8AAAD9rgFBF/2rASIF/QxnaVA5Z2lQOWdpUDlnaVA5IAMgBP0MAIAxPwCAMT8AgDE/\
AIAxP/3mAf3lASAE/QyDgF65g4BeuYOAXrmDgF65/eYB/eUBIgP95gH9DM5DtzrOQ7c6zkO3Os5Dtzr95AEgA/3mAf0MCIkIPAiJ\
CDwIiQg8CIkIPP3kASAD/eYB/QzBqSo9wakqPcGpKj3BqSo9/eQBIAP95gH9DKqqKj6qqio+qqoqPqqqKj795AEgA/3mAf0MAAAA\
PwAAAD8AAAA/AAAAP/3kASADIAP95gH95gEgA/3kAf3mASAF/QwAAIA/AACAPwAAgD8AAIA//eUB/eQBIgP94QEgA/0MAAAAQAAA\
AEAAAABAAAAAQP3kAf3nAf0LBAAgAkEQaiECDAELCwUgAEEERgRAA0AgASACSwRAIAL9AAQAIgP9DAAAsEIAALBCAACwQgAAsEL9\
6AH9DAAArsIAAK7CAACuwgAArsL96QEiBP0MO6q4PzuquD87qrg/O6q4P/3mAf1qIgX9+AH9DH8AAAB/AAAAfwAAAH8AAAD9rgFB\
F/2rASEGIAIgAyAG/QxnaVA5Z2lQOWdpUDlnaVA5IAQgBf0MAIAxPwCAMT8AgDE/AIAxP/3mAf3lASAF/QyDgF65g4BeuYOAXrmD\
gF65/eYB/eUBIgT95gH9DM5DtzrOQ7c6zkO3Os5Dtzr95AEgBP3mAf0MCIkIPAiJCDwIiQg8CIkIPP3kASAE/eYB/QzBqSo9wakq\
PcGpKj3BqSo9/eQBIAT95gH9DKqqKj6qqio+qqoqPqqqKj795AEgBP3mAf0MAAAAPwAAAD8AAAA/AAAAP/3kASAEIAT95gH95gEg\
BP3kAf3mASAG/QwAAIA/AACAPwAAgD8AAIA//eUB/eQBIAP9DAAAAAAAAAAAAAAAAAAAAAD9RP1S/QsEACACQRBqIQIMAQsLBSAA\
QQVGBEADQCABIAJLBEAgAv0ABAAiBP0MAACyQgAAskIAALJCAACyQv3oAf0MAADQwgAA0MIAANDCAADQwv3pASIF/Qw7qrg/O6q4\
PzuquD87qrg//eYB/WoiBv34ASIHQQH9rAEhAyACIAT9DGdpUDlnaVA5Z2lQOWdpUDkgBSAG/QwAgDE/AIAxPwCAMT8AgDE//eYB\
/eUBIAb9DIOAXrmDgF65g4BeuYOAXrn95gH95QEiBf3mAf0MzkO3Os5DtzrOQ7c6zkO3Ov3kASAF/eYB/QwIiQg8CIkIPAiJCDwI\
iQg8/eQBIAX95gH9DMGpKj3BqSo9wakqPcGpKj395AEgBf3mAf0MqqoqPqqqKj6qqio+qqoqPv3kASAF/eYB/QwAAAA/AAAAPwAA\
AD8AAAA//eQBIAUgBf3mAf3mASAF/eQB/QwAAIA/AACAPwAAgD8AAIA//eQBIAP9DH8AAAB/AAAAfwAAAH8AAAD9rgFBF/2rAf3m\
ASAHIAP9sQH9DH8AAAB/AAAAfwAAAH8AAAD9rgFBF/2rAf3mARACIAT9DAAAoEEAAKBBAACgQQAAoEH9RP1S/QsEACACQRBqIQIM\
AQsLCwsLCwsL";var m=class{constructor(A){this.state=A>>>0}uniform(){this.state=this.state+1831565813>>>0;let A=this.
state;return A=Math.imul(A^A>>>15,A|1),A^=A+Math.imul(A^A>>>7,A|61),((A^A>>>14)>>>0)/4294967296}below(A){
return Math.floor(this.uniform()*A)}leave(A){let e=this.state;return this.state=e+Math.imul(1831565813,
A)>>>0,e}normal(){return Math.sqrt(-2*Math.log(1-this.uniform()))*Math.cos(2*Math.PI*this.uniform())}};var E=Math.fround,y=new Float32Array(1),x=new Int32Array(y.buffer);function J(t){let A=t.map(E);return e=>{
let s=A[0];for(let o=1;o<A.length;o++)s=E(E(s*e)+A[o]);return s}}var zA=J([.000198756915,.0013981999507,
.0083334519073,.041665795894,.16666665459,.50000001201]),xA=J([.070376836292,-.1151461031,.1167699874,
-.12420140846,.14249322787,-.16668057665,.20000714765,-.24999993993,.33333331174]),yA=J([-.00019515295891,
.0083321608736,-.16666654611]),JA=J([2443315711809948e-20,-.001388731625493765,.04166664568298827]),
hA=E(.693359375),cA=E(-.00021219444),CA=E(Math.LOG2E),EA=12582912;function K(t){return E(E(t+EA)-EA)}
function fA(t){return E(E(zA(t)*E(t*t))+t)}function DA(t,A){return E(E(t-E(A*hA))-E(A*cA))}function oA(t){
return x[0]=t+127<<23,y[0]}function k(t){let A=Math.max(Math.min(t,89),-104),e=K(E(A*CA)),s=e>>1,o=E(
fA(DA(A,e))+1);return E(E(o*oA(s))*oA(e-s))}function V(t){let A=Math.max(Math.min(t,88),-87),e=K(E(A*
CA)),s=oA(e);return E(E(s*fA(DA(A,e)))+E(s-1))}function P(t){if(Number.isNaN(t))return t;let A=t<E(117549435e-46);
y[0]=A?E(t*8388608):t;let e=(x[0]>>>23)-(A?149:126);x[0]=x[0]&8388607|1056964608;let s=y[0];s<E(Math.
SQRT1_2)&&(e-=1,s=E(s+s)),s=E(s-1);let o=E(s*s),n=E(E(xA(s)*s)*o);return n=E(n+E(e*cA)),n=E(n-E(o*.5)),
E(E(s+n)+E(e*hA))}function X(t){let A=E(t+1);return A===0?P(A):E(P(A)-E(E(E(A-1)-t)/A))}function wA(t){
let A=E(t*t);return E(E(E(yA(A)*A)*t)+t)}function lA(t){let A=E(t*t);return E(E(E(JA(A)*A)*A)+E(1-E(
A*.5)))}var D=Math.fround,uA=2**-24;function iA(t){let A=new m(t);return()=>Math.floor(A.uniform()/uA)*uA}function pA(t){
return{mask(A,e,s,o,n){let r=D(o),i=iA(n);for(let g=0;g<A;g++)t[(s>>2)+g]=i()<r?0:t[(e>>2)+g]},saltAndPepper(A,e,s,o,n){
let r=D(o),i=iA(n);for(let g=0;g<A;g++){let I=i(),B=I<D(r*.5)?1:0;t[(s>>2)+g]=I<r?B:t[(e>>2)+g]}},addNormals(A,e,s,o,n){
let r=iA(n);for(let i=0;i<A;i+=8){let g=Array.from({length:4},()=>KA(r()));for(let I=i;I<i+4;I++){let[
B,Q]=VA(r()),h=(e>>2)+I,C=(s>>2)+I;t[C]=D(t[h]+D(D(o)*D(g[I-i]*B))),t[C+4]=D(t[h+4]+D(D(o)*D(g[I-i]*
Q)))}}}}}function KA(t){return D(Math.sqrt(D(-2*P(D(1-t)))))}function VA(t){let A=D(t*4),e=K(A),s=D(
D(A-e)*D(1.5707963)),o=wA(s),n=lA(s),[r,i]=e&1?[o,n]:[n,o];return[e+1&2?-r:r,e&2?-i:i]}var c=Math.fround,dA=[{value:t=>t,slope:t=>t},{value:t=>Math.max(t,0),slope:(t,A)=>A>0?t:0},{value:t=>c(
1/c(1+k(-t))),slope:(t,A)=>c(c(t*c(1-A))*A)},{value:XA,slope:(t,A)=>c(t*c(1-c(A*A)))},{value:t=>t>0?
t:V(t),slope:(t,A)=>c(t*(A>0?1:c(A+1)))},{value:t=>t>20?t:X(k(t)),slope:(t,A)=>c(t*-V(-A))}];function XA(t){
let A=V(-2*t);return c(-A/c(A+2))}var jA=c(1-.9),WA=c(.999),$A=c(1-.999),ZA=c(1e-8);function SA(t){return{
activate(A,e,s){let{value:o}=dA[A];for(let n=s>>2,r=n+e;n<r;n++)t[n]=o(t[n])},slope(A,e,s,o){let{slope:n}=dA[A];
for(let r=0,i=s>>2,g=o>>2;r<e;r++)t[g+r]=n(t[g+r],t[i+r])},adam(A,e,s,o,n,r,i){let g=c(r),I=c(i);for(let B=0;B<
A;B++){let Q=t[(s>>2)+B],h=t[(o>>2)+B],C=c(h+c(jA*c(Q-h))),w=c(c(t[(n>>2)+B]*WA)+c(c($A*Q)*Q));t[(o>>
2)+B]=C,t[(n>>2)+B]=w;let l=c(c(c(Math.sqrt(w))/I)+ZA);t[(e>>2)+B]=c(t[(e>>2)+B]-c(c(g*C)/l))}}}}var a=Math.fround,j=2**-23,O=class{parts=new Float64Array(4);add(A,e){this.parts[A&3]+=e}total(){let[
A,e,s,o]=this.parts;return A+s+(e+o)}};function MA(t,A){return{greys(e,s,o){for(let n=0;n<e;n++)t[(o>>
2)+n]=A[s+n]/255},squaredError(e,s,o,n,r){let i=new O;for(let g=0;g<e;g++){let I=a(t[(s>>2)+g]-t[(o>>
2)+g]);i.add(g,a(I*I)),t[(n>>2)+g]=a(a(r)*I)}return i.total()},crossEntropy(e,s,o,n,r){let i=new O;for(let g=0;g<
e;g++){let I=t[(s>>2)+g],B=t[(o>>2)+g],Q=a(B*Math.max(P(I),-100)),h=a(a(B-1)*Math.max(X(-I),-100));i.
add(g,a(h-Q));let C=Math.max(a(a(1-I)*I),a(1e-12));t[(n>>2)+g]=a(a(a(r)*a(I-B))/C)}return i.total()}}}
function PA(t,A){return{absoluteSum(e,s,o,n){let r=new O;for(let i=0;i<e;i++){let g=t[(s>>2)+i];r.add(
i,Math.abs(g));let I=g>0?a(n):0,B=g<0?a(n):0;t[(o>>2)+i]=a(t[(o>>2)+i]+a(I-B))}return r.total()},klSparsity(e,s,o,n,r,i,g){
A(e,s,o,g);let I=0;for(let B=g>>2;B<(g>>2)+s;B++){let Q=a(t[B]/e);I+=_A(Q,a(i)),t[B]=a(a(r)*At(Q,a(i)))}
for(let B=0;B<e*s;B++){let Q=(n>>2)+B;t[Q]=a(t[Q]+t[(g>>2)+B%s])}return I},drawCodes(e,s,o,n,r){for(let i=0;i<
e;i++){let g=k(a(t[(o>>2)+i]*.5)),I=a(g*t[(n>>2)+i]);t[(r>>2)+i]=a(t[(s>>2)+i]+I)}},gaussianKl(e,s,o,n,r,i,g){
let I=a(g),B=new O;for(let Q=0;Q<e;Q++){let h=t[(s>>2)+Q],C=t[(o>>2)+Q],w=t[(r>>2)+Q],l=k(C);B.add(Q,
a(a(a(l+a(h*h))-1)-C));let u=a(a(w*t[(n>>2)+Q])*k(a(C*.5)));t[(i>>2)+Q]=a(a(u+a(I*a(l-1)))*.5),t[(r>>
2)+Q]=a(w+a(I*h))}return B.total()/2}}}function _A(t,A){let e=Math.max(Math.min(t,a(1-j)),j),s=a(1-A);
return-(a(A*P(a(e/A)))+a(s*P(a(a(1-e)/s))))}function At(t,A){return t<j||t>a(1-j)?0:a(a(a(1-A)/a(1-t))-
a(A/t))}var f=Math.fround,H=8;function qA(t){return{pack(A,e,s,o,n,r){for(let i=0,g=r>>2;i<e;i+=H){let I=(s>>
2)+i*n,B=Math.min(e-i,H);for(let Q=0;Q<A;Q++,g+=H){let h=I+Q*o;for(let C=0;C<H;C++)t[g+C]=C<B?t[h+C*
n]:0}}},multiply(A,e,s,o,n,r,i,g,I,B){let Q=new Float32Array(8);for(let h=0;h<e;h+=4){let C=Math.min(
e-h,4),w=(i>>2)+(h>>3)*s*H+(h&4);for(let l=0;l<A;l+=2){let u=Math.min(A-l,2),R=(o>>2)+l*n;tt(t,R,u===
2?n:0,r,w,s,Q);for(let d=0;d<u;d++)for(let S=0;S<C;S++){let L=(g>>2)+(l+d)*e+h+S,N=f(Q[4*d+S]+(I?t[(I>>
2)+h+S]:0));t[L]=B?f(N+t[L]):N}}}},columnSums(A,e,s,o){for(let n=0;n<e;n++){let r=f(0);for(let i=0,g=(s>>
2)+n;i<A;i++,g+=e)r=f(r+t[g]);t[(o>>2)+n]=r}}}}function tt(t,A,e,s,o,n,r){let i=f(0),g=f(0),I=f(0),B=f(
0),Q=f(0),h=f(0),C=f(0),w=f(0);for(let l=A,u=o,R=o+n*H;u<R;u+=H,l+=s){let d=t[l],S=t[l+e],L=t[u],N=t[u+
1],BA=t[u+2],QA=t[u+3];i=f(i+f(d*L)),g=f(g+f(d*N)),I=f(I+f(d*BA)),B=f(B+f(d*QA)),Q=f(Q+f(S*L)),h=f(h+
f(S*N)),C=f(C+f(S*BA)),w=f(w+f(S*QA))}r[0]=i,r[1]=g,r[2]=I,r[3]=B,r[4]=Q,r[5]=h,r[6]=C,r[7]=w}function mA(t){let A=new Float32Array(t),e=qA(A);return{...e,...SA(A),...pA(A),...MA(A,new Uint8Array(
t)),...PA(A,e.columnSums)}}var F=Object.freeze({null:0,relu:1,sigmoid:2,tanh:3,elu:4,softplus:5}),rA=65536;async function kA(t,A=!1){
if(!A)try{return await et(Math.ceil(t/rA))}catch{}let e=new ArrayBuffer(Math.ceil(t/rA)*rA);return{name:"\
plain",kernel:mA(e),buffer:e}}async function et(t){let A=Uint8Array.from(atob(aA),n=>n.charCodeAt(0)),
e=new WebAssembly.Memory({initial:t}),{instance:s}=await WebAssembly.instantiate(A,{env:{memory:e}});
return{name:"wasm",kernel:s.exports,buffer:e.buffer}}var G=Object.freeze({"one-cycle":t=>t<.1?.04+.96*(1-FA(t/.1))/2:HA((t-.1)/.9),cosine:HA});function HA(t){
return(1+FA(t))/2}var st=12;function FA(t){let A=Math.PI*(.5-t),e=0;for(let s=2*st+1;s>1;s-=2)e=(1+e)*
(-A*A/(s*(s-1)));return A*(1+e)}var T=Object.freeze({gaussian:{how:"addNormals",most:Number.POSITIVE_INFINITY},masking:{how:"mask",most:1},
"salt-and-pepper":{how:"saltAndPepper",most:1}});var v=Object.freeze({sizes:[784,128,32,2],activation:"relu",codeActivation:null,output:"sigmoid",tied:!1,
variational:!1,loss:"mse",beta:1,sparsity:null,corruption:null,batchSize:64,lr:.001,schedule:null,images:6e4,
seed:0}),bA=4e6,nt=1e7,b=class extends Error{};function $(t,A){let e=Object.keys(t).find(o=>!Object.
hasOwn(v,o));p(e===void 0,`${e} is not a setting: ${gt(v)} are.`);let s={...v,...t};return ot(s),it(
s),s.variational&&rt(s),W("batchSize",s.batchSize,1,A,"the number of images"),Y("lr",s.lr,0,1),p(s.lr>
0,"lr must be above 0."),z("schedule",s.schedule,[null,...Object.keys(G)]),W("images",s.images,1,nt),
W("seed",s.seed,0,2**32-1),s}function ot({sizes:t,tied:A,variational:e,...s}){p(Array.isArray(t)&&t.
length>=2,`sizes must be two whole numbers or more, from the image to the code, got ${M(t)}.`);for(let n of t)
W("each of sizes",n,1,Number.MAX_SAFE_INTEGER);let o=0;for(let n=1;n<t.length;n++)o+=2*t[n-1]*t[n];p(
o<=bA,`sizes must be smaller: the network would have ${o} weights, and ${bA} are the most in a page.`);
for(let n of["activation","codeActivation","output"])z(n,s[n],[null,...Object.keys(F).filter(r=>r!==
"null")]);for(let[n,r]of Object.entries({tied:A,variational:e}))p(typeof r=="boolean",`${n} must be \
true or false, got ${M(r)}.`)}function it({loss:t,output:A,beta:e,sparsity:s,corruption:o,codeActivation:n}){
z("loss",t,["mse","bce"]),p(t==="mse"||A==="sigmoid",`loss "bce" needs output "sigmoid", which stays\
 in [0, 1], got output ${M(A)}.`),Y("beta",e,0),o!==null&&(z("corruption",o?.kind,Object.keys(T)),Y(
"amount",o.amount,0,T[o.kind].most)),s!==null&&(z("sparsity",s?.kind,["kl","l1"]),Y("weight",s.weight,
0),s.kind!=="l1"&&(Y("rho",s.rho,0,1),p(s.rho>0&&s.rho<1,"rho must be above 0 and below 1."),p(n==="\
sigmoid",`sparsity "kl" needs codeActivation "sigmoid", which stays in [0, 1], got ${M(n)}: or take \
"l1".`)))}function rt({tied:t,codeActivation:A,sparsity:e,corruption:s}){let o={tied:t||null,codeActivation:A,
sparsity:e,corruption:s};for(let[n,r]of Object.entries(o))p(r===null,`a variational autoencoder has \
no ${n} here, got ${M(r)}.`)}function p(t,A){if(!t)throw new b(A)}function W(t,A,e,s,o=""){let n=s===
Number.MAX_SAFE_INTEGER?"or more":`to ${s}`;p(Number.isInteger(A)&&Number(A)>=e&&Number(A)<=s,`${t} \
must be a whole number, ${e} ${n}${o&&`, ${o}`}, got ${M(A)}.`)}function Y(t,A,e,s=Number.POSITIVE_INFINITY){
let o=s===Number.POSITIVE_INFINITY?`${e} or more`:`from ${e} to ${s}`;p(Number.isFinite(A)&&Number(A)>=
e&&Number(A)<=s,`${t} must be a number, ${o}, got ${M(A)}.`)}function z(t,A,e){let s=e.map(M).join("\
, ");p(e.includes(A),`${t} must be one of ${s}, got ${M(A)}.`)}function gt(t){return Object.keys(t).
join(", ")}function M(t){return typeof t=="number"?String(t):JSON.stringify(t)??String(t)}var Z=class{constructor(){this.mean=1,this.square=1}next(A){return this.mean*=.9,this.square*=.999,{
step:A/(1-this.mean),root:Math.sqrt(1-this.square)}}};var _=class{bytes=1024;floats(A){return this.#A(4*q(A))}greys(A){return this.#A(q(A))}#A(A){let e=this.
bytes;return this.bytes+=Math.ceil(A/16)*16,e}};function q(t){return Math.ceil(t/8)*8}var AA=class{constructor(A,e){this.plan=A,this.machine=e,this.numbers=new Float32Array(e.buffer)}view({
shape:A,at:e},s="weights"){let o=this.#A(s,e)/4,n=A.reduce((r,i)=>r*i);return this.numbers.subarray(
o,o+n)}draw(A){for(let e of this.plan.parameters){let s=1/Math.sqrt(e.inputs),o=this.view(e);for(let n=0;n<
o.length;n++)o[n]=(2*A.uniform()-1)*s}}forward(A,e,s){let{inputs:o,outputs:n}=A,{kernel:r}=this.machine,
[i,g]=A.tied?[n,1]:[1,o],{packed:I}=this.plan,{output:B}=A,Q=this.#A("weights",A.bias);return r.pack(
o,n,this.#A("weights",A.weight),i,g,I),r.multiply(s,n,o,e,o,1,I,B,Q,!1),A.activation&&r.activate(F[A.
activation],q(s*n),B),B}unbend(A,e,s){if(!A.activation)return;let{kernel:o}=this.machine,n=F[A.activation];
o.slope(n,q(s*A.outputs),A.output,e)}weightSlopes(A,e,s,o){let{kernel:n}=this.machine,i=this.plan.decoder.
some(({tied:C,weight:w})=>C&&w===A.weight)&&!A.tied,[g,I,B,Q]=A.tied?[e,A.inputs,s,A.outputs]:[s,A.outputs,
e,A.inputs],h=this.#A("slopes",A.weight);n.pack(o,Q,B,Q,1,this.plan.packed),n.multiply(I,Q,o,g,1,I,this.
plan.packed,h,0,i),n.columnSums(o,A.outputs,s,this.#A("slopes",A.bias))}inputSlopes(A,e,s,o,n=!1){let{
inputs:r,outputs:i}=A,{kernel:g}=this.machine,[I,B]=A.tied?[1,i]:[r,1];g.pack(i,r,this.#A("weights",
A.weight),I,B,this.plan.packed),g.multiply(o,r,i,e,i,1,this.plan.packed,s,0,n)}#A(A,e){return this.plan.
places[A]+4*e}};var tA=class{constructor(A){this.network=A,this.plan=A.plan,this.kernel=A.machine.kernel}descend(A){
let{encoder:e,decoder:s,depth:o}=this.plan,{count:n}=A,i=[this.#A(A)];for(let Q of s)i.push(this.network.
forward(Q,i.at(-1),n));let g=this.#s(A),[I,B]=this.plan.slopes;for(let Q=o-1;Q>=0;Q--)this.network.unbend(
s[Q],I,n),this.network.weightSlopes(s[Q],i[Q],I,n),this.network.inputSlopes(s[Q],I,B,n),[I,B]=[B,I];
g+=this.#e(A,I);for(let Q=o-1;Q>=0;Q--){let h=Q>0?e[Q-1].output:A.input;this.network.unbend(e[Q],I,n),
this.network.weightSlopes(e[Q],h,I,n),Q>0&&this.network.inputSlopes(e[Q],I,B,n),Q===o-1&&this.#n(h,Q>
0?B:0,n),[I,B]=[B,I]}return g}#A({count:A,input:e}){let{encoder:s,logVariance:o,noise:n,codes:r}=this.
plan,i=[e];for(let B of s)i.push(this.network.forward(B,i.at(-1),A));let g=i.at(-1);if(!o)return g;let I=this.
network.forward(o,i.at(-2),A);return this.kernel.drawCodes(A*o.outputs,g,I,n,r),r}#s({count:A,clean:e}){
let{loss:s,variational:o,sizes:n}=this.plan.settings,{output:r}=this.plan.decoder.at(-1),[i]=this.plan.
slopes,g=A*n[0],I=1/(o?A:g);return(s==="mse"?this.kernel.squaredError(g,r,e,i,2*I):this.kernel.crossEntropy(
g,r,e,i,I))*I}#e({count:A},e){let{sparsity:s,beta:o}=this.plan.settings,{encoder:n,depth:r,logVariance:i,
noise:g,spread:I,means:B}=this.plan,{outputs:Q,output:h}=n[r-1],C=A*Q;if(i){let R=o/A,d=i.output;return R*
this.kernel.gaussianKl(C,h,d,g,e,I,R)}if(!s)return 0;let w=s.weight/A;if(s.kind==="l1")return w*this.
kernel.absoluteSum(C,h,e,w);let{rho:l,weight:u}=s;return u*this.kernel.klSparsity(A,Q,h,e,w,l,B)}#n(A,e,s){
let{logVariance:o,spread:n}=this.plan;o&&(this.network.weightSlopes(o,A,n,s),e&&this.network.inputSlopes(
o,n,e,s,!0))}};function gA(t,A){let e=Math.floor(t/A),s=Array.from({length:e},()=>A),o=t%A;return o===1&&e>0&&A>1?s[e-
1]++:o>0&&s.push(o),s}function RA(t,A){let e=t.reduce((r,i)=>r+i,0),s=Math.floor(A/e),o=A-s*e,n=0;for(;o>
0;)o-=t[n++];return s*t.length+n}var eA=class{constructor(A,e,s){this.sizes=gA(A,e),this.random=s,this.
numbers=Uint32Array.from({length:A},(o,n)=>n),this.batch=0,this.begin=0}next(){this.batch===0&&this.#A();
let A=this.numbers.subarray(this.begin,this.begin+this.sizes[this.batch]);return this.batch=(this.batch+
1)%this.sizes.length,this.begin=this.batch===0?0:this.begin+A.length,A}#A(){let{numbers:A}=this;for(let e=A.
length-1;e>0;e--){let s=this.random.below(e+1),o=A[e];A[e]=A[s],A[s]=o}}};var It=["weights","slopes","means","squares"],sA=class{room=new _;size=0;constructor(A,e){let{sizes:s}=A;
this.settings=A,this.count=e,this.most=Math.max(...gA(e,A.batchSize)),this.depth=s.length-1,this.encoder=
this.#A("encoder",s,A.codeActivation),this.decoder=this.#A("decoder",s.toReversed(),A.output);let{inputs:o,
outputs:n}=this.encoder[this.depth-1];this.logVariance=A.variational?this.#s("log_variance",o,n,null):
null,this.places=this.#n();let[r]=s,i=Math.max(...s);this.packed=this.room.floats(q(i)*Math.max(i,this.
most)),this.clean=this.#t(i),this.damaged=this.#t(r),this.slopes=[this.#t(i),this.#t(i)],this.codes=
this.#t(n),this.noise=this.#t(n),this.zeros=this.#t(n),this.spread=this.#t(n),this.means=this.room.floats(
n),this.greys=this.room.greys(e*r);for(let g of this.layers)g.output=this.#t(g.outputs)}get layers(){
return[...this.encoder,...this.decoder,...this.logVariance?[this.logVariance]:[]]}get parameters(){return this.
layers.flatMap(({name:A,inputs:e,outputs:s,tied:o,weight:n,bias:r})=>[...o?[]:[{name:`${A}.weight`,shape:[
s,e],at:n,inputs:e}],{name:`${A}.bias`,shape:[s],at:r,inputs:e}])}#A(A,e,s){let{activation:o,tied:n}=this.
settings,r=0;return e.slice(1).map((i,g)=>{let I=`${A}.${r}`,B=g<this.depth-1?o:s;r+=B===null?1:2;let Q=n&&
A==="decoder"?this.encoder[this.depth-1-g]:void 0;return this.#s(I,e[g],i,B,Q)})}#s(A,e,s,o,n){let r=n?
n.weight:this.#e(e*s),i=this.#e(s);return{name:A,inputs:e,outputs:s,activation:o,tied:n!==void 0,weight:r,
bias:i,output:0}}#e(A){let e=this.size;return this.size+=q(A),e}#n(){let A=It.map(e=>[e,this.room.floats(
this.size)]);return Object.fromEntries(A)}#t(A){return this.room.floats(this.most*A)}};var U=class extends Error{};async function GA(t,A,{plain:e=!1}={}){let s=t.sizes?.[0]??784,o=A.length/
s;if(!Number.isInteger(o)||o===0)throw new b(`images must have ${s} pixels each, the first of sizes,\
 but ${A.length} pixels are given.`);let n=new sA($(t,o),o);return new IA(n,await kA(n.room.bytes,e),
A)}var IA=class{taken=0;seen=0;#A=new Z;constructor(A,e,s){this.plan=A,this.machine=e,this.settings=
A.settings,this.network=new AA(A,e),this.objective=new tA(this.network),this.random=new m(A.settings.
seed),new Uint8Array(e.buffer).set(s,A.greys),this.network.draw(this.random),this.order=new eA(A.count,
A.settings.batchSize,this.random),this.steps=RA(this.order.sizes,A.settings.images),this.chosen=new Uint32Array}get done(){
return this.taken>=this.steps}step(){let{kernel:A}=this.machine;this.chosen=this.order.next();let e=this.
objective.descend(this.#s());if(!Number.isFinite(e))throw new U(this.#i(`the loss is ${e}`));let{step:s,
root:o}=this.#A.next(this.#n()),{weights:n,slopes:r,means:i,squares:g}=this.plan.places;if(A.adam(this.
plan.size,n,r,i,g,s,o),this.taken++,this.seen+=this.chosen.length,this.done&&!this.#t())throw new U(
this.#i("a weight is not finite"));return e}#s(){let{plan:A,settings:e}=this,{kernel:s}=this.machine,
o=this.chosen.length,[n]=e.sizes;this.chosen.forEach((i,g)=>{s.greys(n,A.greys+i*n,A.clean+4*g*n)});
let r=A.clean;if(e.corruption&&(r=A.damaged,this.#e(o*n,this.random)),e.variational){let i=o*e.sizes.
at(-1),g=this.random.leave(OA("addNormals",i));s.addNormals(i,A.zeros,A.noise,1,g)}return{count:o,clean:A.
clean,input:r}}#e(A,e){let{kind:s,amount:o}=this.settings.corruption,{how:n}=T[s],r=e.leave(OA(n,A));
this.machine.kernel[n](A,this.plan.clean,this.plan.damaged,o,r)}#n(){let{lr:A,schedule:e}=this.settings;
return e===null?A:A*G[e](Math.min(this.taken/Math.max(this.steps-1,1),1))}#t(){return this.plan.parameters.
every(A=>this.network.view(A).every(Number.isFinite))}#i(A){return`After ${this.taken} steps ${A}: m\
ost likely the step size ${this.settings.lr} is too large; try a tenth of it.`}encode(A){return this.#o(
this.plan.encoder,A)}decode(A){return this.#o(this.plan.decoder,A)}reconstruct(A){return this.#o([...this.
plan.encoder,...this.plan.decoder],A)}damage(A,e){if(!this.settings.corruption)return A;let s=new m(
e),[o]=this.settings.sizes;return this.#r(A,o,o,n=>(this.#e(n*o,s),this.plan.damaged))}weights(){return this.
plan.parameters.map(A=>({name:A.name,shape:A.shape,values:this.network.view(A).slice()}))}#o(A,e){let s=A.
at(-1);return this.#r(e,A[0].inputs,s.outputs,o=>A.reduce((n,r)=>this.network.forward(r,n,o),this.plan.
clean))}#r(A,e,s,o){let n=A.length/e;if(!Number.isInteger(n))throw new Error(`rows of ${e} numbers a\
re needed, but ${A.length} numbers are given`);let r=new Float32Array(this.machine.buffer),i=new Float32Array(
n*s);for(let g=0;g<n;g+=this.plan.most){let I=Math.min(this.plan.most,n-g);r.set(A.subarray(g*e,(g+I)*
e),this.plan.clean/4);let B=o(I)/4;i.set(r.subarray(B,B+I*s),g*s)}return i}};function OA(t,A){return t===
"addNormals"?Math.ceil(A/8)*8:A}return vA(Bt);})();
