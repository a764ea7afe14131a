"use strict";var widget=(()=>{var RA=Object.defineProperty;var ve=Object.getOwnPropertyDescriptor;var qe=Object.getOwnPropertyNames;var xe=Object.prototype.hasOwnProperty;var Oe=(n,e)=>{for(var o in e)RA(n,o,{get:e[o],enumerable:!0})},He=(n,e,o,a)=>{if(e&&typeof e=="obje\
ct"||typeof e=="function")for(let c of qe(e))!xe.call(n,c)&&c!==o&&RA(n,c,{get:()=>e[c],enumerable:!(a=
ve(e,c))||a.enumerable});return n};var Fe=n=>He(RA({},"__esModule",{value:!0}),n);var yn={};Oe(yn,{default:()=>bn});function lt(n,e,o){for(let[a,c]of Object.entries(e))n.setAttribute(a,String(c));return n.append(...o),
n}function P(n,e={},...o){return lt(document.createElement(n),e,o)}function oA(n,e={},...o){let a=document.
createElementNS("http://www.w3.org/2000/svg",n);return lt(a,e,o)}function ct(n){let e=n.map(([o,a])=>P(
"span",{},P("i",{style:`background:${a}`}),o));return P("div",{class:"aelib-legend"},...e)}function gt(){return P("p",{class:"aelib-readout","aria-live":"polite"})}function yA(...n){return P(
"div",{class:"aelib-beside"},...n)}var iA={"data-lm-suppress-shortcuts":"true"};var MA=class{constructor(e){this.state=e>>>0}uniform(){this.state=this.state+1831565813>>>0;let e=this.
state;return e=Math.imul(e^e>>>15,e|1),e^=e+Math.imul(e^e>>>7,e|61),((e^e>>>14)>>>0)/4294967296}below(e){
return Math.floor(this.uniform()*e)}leave(e){let o=this.state;return this.state=o+Math.imul(1831565813,
e)>>>0,o}normal(){return Math.sqrt(-2*Math.log(1-this.uniform()))*Math.cos(2*Math.PI*this.uniform())}};var SA={gaussian:{symbol:"s",amount:"standard deviation of the noise",damage:(n,e,o)=>n+e*o.normal()},
masking:{symbol:"p",amount:"probability that a pixel is set to 0",damage:(n,e,o)=>o.uniform()<e?0:n},
"salt-and-pepper":{symbol:"p",amount:"probability that a pixel turns black or white",damage:(n,e,o)=>{
let a=o.uniform()<e,c=o.uniform()<.5?0:1;return a?c:n}}};function ut(n,e,o,a){if(!Object.hasOwn(SA,e))
throw new Error(`no corruption is called ${e}`);let{damage:c}=SA[e],f=new MA(a);return n.map(u=>c(u,
o,f))}var ht=Symbol.for("aelib.models"),Le="aelib-model";function ft(){let n=globalThis;return n[ht]??=new Map,
n[ht]}function It(n,e){ft().set(n,e);for(let o of document.querySelectorAll(`[data-model="${n}"]`))o.
dispatchEvent(new Event(Le));return()=>{ft().delete(n)}}function Bt(n){return{initialize({model:e}){return It(e.get("_page"),e)},render({model:e,el:o}){o.classList.
add("aelib-widget");try{return n({model:Ne(e),el:o,manager:e.widget_manager})}catch(a){let c=`This w\
idget failed: ${a instanceof Error?a.message:a}`;throw o.replaceChildren(P("p",{class:"aelib-error"},
c)),a}}}}function pt(n,e,o){let a=e.map(c=>n.on(`change:${c}`,o));return o(),()=>{for(let c of a)c()}}
var Re=25;function Ne(n){let e=new Map,o=null,a=!1,c=()=>{let f=o;a=!0;try{for(let u of Ge(f))n.set(
u,f[u])}finally{o=null,a=!1}n.save_changes()};return{get:f=>o&&f in o?o[f]:n.get(f),put(f){o||setTimeout(
c,Re),o={...o,...f};let u=Object.keys(f).flatMap(I=>[...e.get(`change:${I}`)??[]]);for(let I of new Set(
u))I()},on(f,u){let I=()=>{a||u()},m=e.get(f)??new Set;return e.set(f,m.add(u)),n.on(f,I),()=>{m.delete(
u),n.off(f,I)}}}}function Ge(n){return Object.keys(n)}function NA(n,e,[o,a],c={}){let{columns:f=e.length,low:u=0,high:I=1}=c,m=Math.max(1,Math.round(a/14)),
w=Math.ceil(e.length/f),D=f*(a+m)-m,y=w*(o+m)-m;n.width!==D&&(n.width=D),n.height!==y&&(n.height=y);
let S=n.getContext("2d"),B=S.createImageData(D,y),F=255/(I-u);e.forEach((k,H)=>{let E=Math.floor(H/f)*
(o+m)*D+H%f*(a+m);for(let Q=0;Q<k.length;Q++){let v=4*(E+Math.floor(Q/a)*D+Q%a),G=(k[Q]-u)*F;B.data[v]=
G,B.data[v+1]=G,B.data[v+2]=G,B.data[v+3]=255}}),S.putImageData(B,0,0)}function dt(n,e){let o=`calc(var(--aelib-zoom) * ${e*n.width}px)`;n.style.width=`min(${o}, calc(var(\
--aelib-room) * ${n.width/n.height}))`}function GA(n,e=2){let o=P("canvas",{role:"img"}),a=P("figcap\
tion");return{node:P("figure",{class:"aelib-picture"},o,a),draw:(u,I,m)=>{NA(o,u,n,m),dt(o,e),o.setAttribute(
"aria-label",I),a.textContent=I}}}function Qt(n,e=2){let o=P("div",{class:"aelib-strips"}),a=[],c=()=>{
let u=P("div",{class:"aelib-name"}),I=P("canvas",{role:"img"});return o.append(u,I),{words:u,canvas:I}};
return{node:o,draw:(u,{shape:I=n,zoom:m=e,...w}={})=>{u.forEach(([D,y],S)=>{a[S]??=c();let{words:B,canvas:F}=a[S];
NA(F,y,I,w),dt(F,m),F.setAttribute("aria-label",`${D}: ${y.length} images`),B.textContent=D});for(let{
words:D,canvas:y}of a.splice(u.length))D.remove(),y.remove()}}}function Ue(n,e){let o=0;for(let a=0;a<n.length;a++)o+=(n[a]-e[a])**2;return o}function mt(n,e){return n.reduce((a,c,f)=>a+Ue(c,e[f]),0)/n.length}function Et(n){return Uint8Array.from(atob(n),e=>e.charCodeAt(0))}var UA={null:n=>n,relu:n=>Math.max(n,0),sigmoid:n=>1/(1+Math.exp(-n)),tanh:Math.tanh,elu:n=>n>0?n:Math.
expm1(n),softplus:n=>n>20?n:Math.log1p(Math.exp(n))};function Te(n,{weight:e,bias:o,activation:a}){if(e.length!==o.length*n.length)throw new Error(`${e.length}\
 weights do not lead from ${n.length} to ${o.length}`);let c=UA[String(a)],f=new Float32Array(o.length);
for(let u=0,I=0;u<f.length;u++){let m=o[u];for(let w=0;w<n.length;w++,I++)m+=e[I]*n[w];f[u]=c(m)}return f}
function wt(n,e){return n.reduce(Te,e)}var hA="none";var ze={plain:null,l1:"relu",kl:"sigmoid",variational:null};function kA(n){let e=n.split(",").map(a=>a.
trim()).filter(Boolean);return e.every(a=>/^\d+$/.test(a)&&Number(a)>=1&&Number(a)<=2e3)?e.map(Number):
void 0}function TA(n,e){let{code:o,weight:a,noise:c}=n,f=o==="variational";return{sizes:[e,...kA(n.hidden)??
[],n.k],activation:n.activation,codeActivation:ze[o],tied:n.tied,variational:f,loss:f?"bce":"mse",beta:f?
a:1,sparsity:Ye(o,a),corruption:c===hA?null:{kind:c,amount:n.amount},batchSize:n.batch_size,lr:n.lr,
schedule:"one-cycle",images:n.images,seed:n.seed}}function Ye(n,e){return n==="l1"?{kind:n,weight:e}:
n==="kl"?{kind:n,weight:e,rho:.05}:null}function Ct(n,e,o){let{code:a,tied:c,noise:f,batch_size:u}=n;
if(a==="variational"&&(c||f!==hA))return`A variational code goes without ${c?"tied weights":"noise"}\
 here: take away one of the two.`;if(u>o)return`A batch of ${u} is more than the ${o} training image\
s: take at most those.`;let I=[e,...kA(n.hidden)??[],n.k],m=I.slice(1).reduce((w,D,y)=>w+2*D*I[y],0);
return m>4e6?`This net would have ${(m/1e6).toFixed(1)} million weights, and a page bears 4: take na\
rrower layers.`:""}function PA(n,e){return JSON.stringify(n)===JSON.stringify(e)}var bt={hidden:"hidden layers",k:"code size k",activation:"activation",tied:"tied weights",noise:"da\
mage",amount:"amount, p or s",code:"code",weight:"weight, λ or β",lr:"step size",batch_size:"batch",
images:"images to see",seed:"seed"},$e={activation:Object.keys(UA).filter(n=>n!=="null"),noise:[hA,...Object.
keys(SA)],code:["plain","l1","kl","variational"]},je={l1:"sparse, L1",kl:"sparse, KL"},Je=["k","batc\
h_size","images","seed"],Ke={amount:.05},Ve={hidden:"8em",images:"6.5em",k:"4.5em",amount:"4.5em",batch_size:"\
4.5em"},vA=Object.keys(bt);function yt(n,{presets:e,preset:o,limits:a},c,f){let u=new Map,I=vA.map(k=>[
k,Xe(k,a[k])]),m=()=>Object.fromEntries(vA.map(k=>[k,n.get(k)]));for(let[k,{input:H,read:E}]of I)H.addEventListener(
"change",()=>{try{let Q=E();u.delete(k),n.put({[k]:Q})}catch(Q){u.set(k,Q instanceof Error?Q.message:
"")}H.setAttribute("aria-invalid",String(u.has(k))),f()});let w=P("p",{class:"aelib-question"}),D=P(
"div",{class:"aelib-controls"}),y=P("div",{class:"aelib-controls"}),S=Mt("question",e.map(({name:k})=>k)),
B=()=>{let k=e.find(({name:Q})=>Q===S.input.value)??e[0];w.textContent=k.question;let H=I.filter(([Q])=>k.
turns.includes(Q)),E=I.filter(([Q])=>!k.turns.includes(Q));D.replaceChildren(S.node,...H.map(([,{node:Q}])=>Q)),
y.replaceChildren(...E.map(([,{node:Q}])=>Q))};S.input.value=o,S.input.addEventListener("change",()=>{
let k=e.find(({name:H})=>H===S.input.value);u.clear(),n.put({...k?.settings}),B(),f()}),B();let F=P(
"summary",{},"More settings");return{node:P("div",{class:"aelib-rows"},w,D,P("details",{},F,y)),values:m,
problem:()=>[...u.values()][0]??Ct(m(),c.width,c.count()),follow(){for(let[H,{input:E}]of I){if(u.has(
H))continue;let Q=n.get(H);E.type==="checkbox"?E.checked=!!Q:E.value=String(Q),E.setAttribute("aria-\
invalid","false")}let k=m();Dt(I,"amount",k.noise!=="none"),Dt(I,"weight",k.code!=="plain")}}}function Dt(n,e,o){
for(let[a,{input:c}]of n)a===e&&(c.disabled=!o)}function Xe(n,e){let o=bt[n],a=$e[n];if(a)return Mt(
o,a);if(n==="tied")return _e(o);if(e)return We(n,o,e);let c=P("input",{type:"text",...iA});return zA(
n,o,c,()=>{if(!kA(c.value))throw new Error(`Hidden layers are whole numbers from 1 to 2000 with comm\
as between them, such as 128, 32, or nothing for none; got ${c.value}.`);return c.value})}function We(n,e,[
o,a]){let c=Je.includes(n),f=c?1:Ke[n]??"any",u=P("input",{type:"number",min:o,max:a,step:f,...iA});
return zA(n,e,u,()=>{let m=u.valueAsNumber;if(!(m>=o&&m<=a&&(!c||Number.isInteger(m)))){let w=c?"a w\
hole number":"a number",D=u.value||"nothing that is a number";throw new Error(`The ${e} must be ${w}\
 from ${o} to ${a}, got ${D}.`)}return m})}function Mt(n,e){let o=e.map(c=>P("option",{value:c},je[c]??
c)),a=P("select",iA,...o);return zA("",n,a,()=>a.value)}function _e(n){let e=P("input",{type:"checkb\
ox",...iA});return{node:P("label",{class:"aelib-control"},e,P("span",{},n)),input:e,read:()=>e.checked}}
function zA(n,e,o,a){return o.style.width=n&&Ve[n]||"",{node:P("label",{class:"aelib-control"},P("sp\
an",{},e),o),input:o,read:a}}var YA=Symbol.for("aelib.images.1"),$A=15,Ze="This browser cannot unpack the images: it has no Decom\
pressionStream. Firefox 113, Safari 16.4, Chrome 80, and what is newer, have one.";function jA({data:n},e){
let o=globalThis;o[YA]??=new Map;let a=o[YA].get(n)??An(n,e);return o[YA].set(n,a),a}async function An(n,e){
if(typeof DecompressionStream>"u")throw new Error(Ze);let a=new Blob([Et(n)]).stream().pipeThrough(new DecompressionStream(
"deflate")),c=new Uint8Array(await new Response(a).arrayBuffer()),f=new Uint8Array(2*c.length);return c.
forEach((u,I)=>{f[2*I]=255/$A*(u>>4),f[2*I+1]=255/$A*(u&$A)}),f.subarray(0,e*Math.floor(f.length/e))}
function St(n,e,o){let a=Math.min(o,n.length/e);return Array.from({length:a},(c,f)=>Float32Array.from(
n.subarray(f*e,(f+1)*e),u=>u/255))}function JA(n,e){"use strict";var o=(()=>{var a=Object.defineProperty,c=Object.getOwnPropertyDescriptor,
f=Object.getOwnPropertyNames,u=Object.prototype.hasOwnProperty,I=(A,t)=>{for(var r in t)a(A,r,{get:t[r],
enumerable:!0})},m=(A,t,r,s)=>{if(t&&typeof t=="object"||typeof t=="function")for(let i of f(t))!u.call(
A,i)&&i!==r&&a(A,i,{get:()=>t[i],enumerable:!(s=c(t,i))||s.enumerable});return A},w=A=>m(a({},"__esM\
odule",{value:!0}),A),D={};I(D,{serve:()=>ke});var y="AGFzbQEAAAABeA1gBX9/f31/AGABewF7YAR/f39/AGAFf3\
9/f30BfGADf39/AGAGf39/f39/AGAKf39/f39/f39/fwBgC39/f39/f39/e3t/AGAHf39/f319fwF8YAd/f39/f399AXxgBX9/f3\
9/AGAEf39/fQF8YAd/f39/f319AAIPAQNlbnYGbWVtb3J5AgAAAxQTAQIBBQYHCAkKCwMEAwAAAAwCBAfBAREIYWN0aXZhdGUAEg\
VzbG9wZQARBGFkYW0AEAphZGROb3JtYWxzAA8EbWFzawAODXNhbHRBbmRQZXBwZXIADQxjcm9zc0VudHJvcHkADAVncmV5cwALDH\
NxdWFyZWRFcnJvcgAKC2Fic29sdXRlU3VtAAkJZHJhd0NvZGVzAAgKZ2F1c3NpYW5LbAAHCmtsU3BhcnNpdHkABgpjb2x1bW5TdW\
1zAAEIbXVsdGlwbHkABARwYWNrAAMGbWVtb3J5AgAK4k8TqAQBBXsgAP0MAAAASwAAAEsAAABLAAAAS/3mASAAIAD9DAAAgAAAAI\
AAAACAAAAAgAD9QyIC/VIiAf0M//9/AP//fwD//38A//9/AP1O/QwAAAA/AAAAPwAAAD8AAAA//VAiA/0M8wQ1P/MENT/zBDU/8w\
Q1P/1DIQQgAyADIAT9Tv3kAf0MAACAPwAAgD8AAIA/AACAP/3lASIDIAP95gEhBSAD/Qy7IZA9uyGQPbshkD27IZA9IAP95gH9DL\
jR67240eu9uNHrvbjR67395AEgA/3mAf0MGiXvPRol7z0aJe89GiXvPf3kASAD/eYB/QxPXf69T13+vU9d/r1PXf69/eQBIAP95g\
H9DL/pET6/6RE+v+kRPr/pET795AEgA/3mAf0MUK4qvlCuKr5Qriq+UK4qvv3kASAD/eYB/Qyszkw+rM5MPqzOTD6szkw+/eQBIA\
P95gH9DPz/f778/3++/P9/vvz/f7795AEgA/3mAf0MqqqqPqqqqj6qqqo+qqqqPv3kASAD/eYBIAX95gEgAUEX/a0B/Qx+AAAAfg\
AAAH4AAAB+AAAA/bEBIAL9DBcAAAAXAAAAFwAAABcAAAD9Tv2xASAE/a4B/foBIgH9DIOAXrmDgF65g4BeuYOAXrn95gH95AEgBf\
0MAAAAPwAAAD8AAAA/AAAAP/3mAf3lAf3kASAB/QwAgDE/AIAxPwCAMT8AgDE//eYB/eQBIAAgACAA/UH9UgvdAQMEfwF7AX0gAU\
ECdCEHA0AgBkEEaiABTARA/QwAAAAAAAAAAAAAAAAAAAAAIQggAiEEQQAhBQNAIAAgBUoEQCAIIAT9AAQA/eQBIQggBCAHaiEEIA\
VBAWohBQwBCwsgAyAI/QsEACACQRBqIQIgA0EQaiEDIAZBBGohBgwBCwsDQCABIAZKBEBDAAAAACEJIAIhBEEAIQUDQCAAIAVKBE\
AgCSAEKgIAkiEJIAQgB2ohBCAFQQFqIQUMAQsLIAMgCTgCACACQQRqIQIgA0EEaiEDIAZBAWohBgwBCwsLXwEBeyAA/QwAAIA/AA\
CAPwAAgD8AAIA//eQBIgEQACABEAAgAf0MAACAPwAAgD8AAIA/AACAP/3lASAA/eUBIAH95wH95QEgAf0MAAAAAAAAAAAAAAAAAA\
AAAP1B/VIL3wcCCH8GeyADQQJ0IQogBEECdCEJA0AgASALSgRAIAIgCSALbGohBCABIAtrIgxBCEgEQCAFIQNBACEIA0AgACAISg\
RAIAQhBkEAIQcDQCAHQQhIBEAgAyAHIAxIBH0gBioCAAVDAAAAAAs4AgAgBiAJaiEGIANBBGohAyAHQQFqIQcMAQsLIAQgCmohBC\
AIQQFqIQgMAQsLBSAJQQRGBEAgBSEGQQAhAwNAIAAgA0oEQCAGIAT9AAQA/QsEACAGIAT9AAQQ/QsEECAEIApqIQQgBkEgaiEGIA\
NBAWohAwwBCwsFIApBBEYEQCAFIQNBACEHA0AgB0EEaiIGIABMBEAgAyAE/QAEACIOIAQgCWr9AAQAIg/9DQABAgMQERITBAUGBx\
QVFhciECAJQQF0IgcgBGr9AAQAIhEgCUEDbCIIIARq/QAEACIS/Q0AAQIDEBESEwQFBgcUFRYXIhP9DQABAgMEBQYHEBESExQVFh\
f9CwQAIAMgECAT/Q0ICQoLDA0ODxgZGhscHR4f/QsEICADIA4gD/0NCAkKCxgZGhsMDQ4PHB0eHyIOIBEgEv0NCAkKCxgZGhsMDQ\
4PHB0eHyIP/Q0AAQIDBAUGBxAREhMUFRYX/QsEQCADIA4gD/0NCAkKCwwNDg8YGRobHB0eH/0LBGAgAyAEIAlBAnRqIgz9AAQAIg\
4gCSAMav0ABAAiD/0NAAECAxAREhMEBQYHFBUWFyIQIAcgDGr9AAQAIhEgCCAMav0ABAAiEv0NAAECAxAREhMEBQYHFBUWFyIT/Q\
0AAQIDBAUGBxAREhMUFRYX/QsEECADIBAgE/0NCAkKCwwNDg8YGRobHB0eH/0LBDAgAyAOIA/9DQgJCgsYGRobDA0ODxwdHh8iDi\
ARIBL9DQgJCgsYGRobDA0ODxwdHh8iD/0NAAECAwQFBgcQERITFBUWF/0LBFAgAyAOIA/9DQgJCgsMDQ4PGBkaGxwdHh/9CwRwIA\
RBEGohBCADQYABaiEDIAYhBwwBCwsgACAHayENQQAhCANAIAggDUgEQCAEIQZBACEHA0AgB0EISCIMBEAgAyAMBH0gBioCAAVDAA\
AAAAs4AgAgBiAJaiEGIANBBGohAyAHQQFqIQcMAQsLIARBBGohBCAIQQFqIQgMAQsLBSAFIQNBACEIA0AgACAISgRAIAQhBkEAIQ\
cDQCAHQQhIIgwEQCADIAwEfSAGKgIABUMAAAAACzgCACAGIAlqIQYgA0EEaiEDIAdBAWohBwwBCwsgBCAKaiEEIAhBAWohCAwBCw\
sLCwsgBSAAQQV0aiEFIAtBCGohCwwBCwsLuQQDCX8FewF9IARBAnQhDCAFQQJ0IREgAUECdCENIAJBBXQhDgNAIAEgD0oEQEEIIA\
EgD2siAiACQQhOGyEQIAgEeyAI/QAEAAX9DAAAAAAAAAAAAAAAAAAAAAALIRUgCAR7IAj9AAQQBf0MAAAAAAAAAAAAAAAAAAAAAA\
shFiADIQIgByEEQQAhCgNAIApBBGoiBSAATARAIAIgDCARIAYgDiAEIA0gECAVIBYgCRAFIAIgDEECdGohAiAEIA1BAnRqIQQgBS\
EKDAELCwNAIAAgCkoEQCACIQv9DAAAAAAAAAAAAAAAAAAAAAAhE/0MAAAAAAAAAAAAAAAAAAAAACEUIA4gBiIFaiESA0AgBSASSQ\
RAIBMgC/0JAgAiFyAF/QAEAP3mAf3kASETIBQgFyAF/QAEEP3mAf3kASEUIAsgEWohCyAFQSBqIQUMAQsLIAQhBSATIBX95AEhEy\
AUIBb95AEhFAJAIBBBCEYEQCAFIAkEeyAUIAX9AAQQ/eQBIRQgEyAF/QAEAP3kAQUgEwv9CwQAIAUgFP0LBBAMAQtBACELA0AgCy\
AQSARAIBP9HwAhGCAFIAkEfSAYIAUqAgCSBSAYCzgCACAFQQRqIQUgFCATIBP9DQQFBgcICQoLDA0ODwABAgMgC0EDRhshEyALQQ\
FqIQsMAQsLCyACIAxqIQIgBCANaiEEIApBAWohCgwBCwsgBiAOaiEGIAdBIGohByAIQSBqIAggCBshCCAPQQhqIQ8MAQsLC6MHAw\
t7AX0CfyABIAEgACABaiIBaiIYaiEXIAMgBGohBANAIAMgBEkEQCALIAD9CQIAIhQgA/0ABAAiDv3mAf3kASELIA0gFCAD/QAEEC\
IU/eYB/eQBIQ0gDCAB/QkCACIVIA795gH95AEhDCAPIBUgFP3mAf3kASEPIBAgGP0JAgAiFSAO/eYB/eQBIRAgESAVIBT95gH95A\
EhESASIBf9CQIAIhUgDv3mAf3kASESIBMgFSAU/eYB/eQBIRMgACACaiEAIAEgAmohASACIBhqIRggAiAXaiEXIANBIGohAwwBCw\
sgBSEAIAsgCP3kASELIA0gCf3kASENAkAgB0EIRgRAIAAgCgR7IA0gAP0ABBD95AEhDSALIAD9AAQA/eQBBSALC/0LBAAgACAN/Q\
sEEAwBC0EAIQEDQCABIAdIBEAgC/0fACEWIAAgCgR9IBYgACoCAJIFIBYLOAIAIABBBGohACANIAsgC/0NBAUGBwgJCgsMDQ4PAA\
ECAyABQQNGGyELIAFBAWohAQwBCwsLIAUgBmohACAMIAj95AEhCyAPIAn95AEhDAJAIAdBCEYEQCAAIAoEeyAMIAD9AAQQ/eQBIQ\
wgCyAA/QAEAP3kAQUgCwv9CwQAIAAgDP0LBBAMAQtBACEBA0AgASAHSARAIAv9HwAhFiAAIAoEfSAWIAAqAgCSBSAWCzgCACAAQQ\
RqIQAgDCALIAv9DQQFBgcICQoLDA0ODwABAgMgAUEDRhshCyABQQFqIQEMAQsLCyAFIAZBAXRqIQAgECAI/eQBIQsgESAJ/eQBIQ\
wCQCAHQQhGBEAgACAKBHsgDCAA/QAEEP3kASEMIAsgAP0ABAD95AEFIAsL/QsEACAAIAz9CwQQDAELQQAhAQNAIAEgB0gEQCAL/R\
8AIRYgACAKBH0gFiAAKgIAkgUgFgs4AgAgAEEEaiEAIAwgCyAL/Q0EBQYHCAkKCwwNDg8AAQIDIAFBA0YbIQsgAUEBaiEBDAELCw\
sgBSAGQQNsaiEAIBIgCP3kASEIIBMgCf3kASEJAkAgB0EIRgRAIAAgCgR7IAkgAP0ABBD95AEhCSAIIAD9AAQA/eQBBSAIC/0LBA\
AgACAJ/QsEEAwBC0EAIQEDQCABIAdIBEAgCP0fACEWIAAgCgR9IBYgACoCAJIFIBYLOAIAIABBBGohACAJIAggCP0NBAUGBwgJCg\
sMDQ4PAAECAyABQQNGGyEIIAFBAWohAQwBCwsLC4ECAwJ/A30BfCAAIAEgAiAGEAFBACECA0AgASACSgRAIAwgBSAGIAJBAnRqIg\
gqAgAgALKVIglD/v9/P5ZDAAAANJciCiAFlf0TEAD9HwCUu0MAAIA/IAWTIgtDAACAPyAKkyALlf0TEAD9HwCUu6ChIQwgCCAEIA\
lDAAAANF0gCUP+/38/XnIEfUMAAAAABUMAAIA/IAWTQwAAgD8gCZOVIAUgCZWTC5Q4AgAgAkEBaiECDAELCwNAIAAgB0oEQEEAIQ\
IDQCABIAJKBEAgAyADKgIAIAYgAkECdGoqAgCSOAIAIAJBAWohAiADQQRqIQMMAQsLIAdBAWohBwwBCwsgDAvaCAEKeyAG/RMhCw\
NAIABBAEoEQCAC/QAEACIJ/QwAALJCAACyQgAAskIAALJC/egB/QwAANDCAADQwgAA0MIAANDC/ekBIgr9DDuquD87qrg/O6q4Pz\
uquD/95gH9aiIM/fgBIg1BAf2sASEOIAf9DGdpUDlnaVA5Z2lQOWdpUDkgCiAM/QwAgDE/AIAxPwCAMT8AgDE//eYB/eUBIAz9DI\
OAXrmDgF65g4BeuYOAXrn95gH95QEiB/3mAf0MzkO3Os5DtzrOQ7c6zkO3Ov3kASAH/eYB/QwIiQg8CIkIPAiJCDwIiQg8/eQBIA\
f95gH9DMGpKj3BqSo9wakqPcGpKj395AEgB/3mAf0MqqoqPqqqKj6qqio+qqoqPv3kASAH/eYB/QwAAAA/AAAAPwAAAD8AAAA//e\
QBIAcgB/3mAf3mASAH/eQB/QwAAIA/AACAPwAAgD8AAIA//eQBIA79DH8AAAB/AAAAfwAAAH8AAAD9rgFBF/2rAf3mASANIA79sQ\
H9DH8AAAB/AAAAfwAAAH8AAAD9rgFBF/2rAf3mASIMIAH9AAQAIg0gDf3mAf3kAf0MAACAPwAAgD8AAIA/AACAP/3lASAJ/eUBIg\
cgB/0MAAAAAAEAAAACAAAAAwAAACAA/RH9Of1OIABBBE4bIgr9X/3wASEHIAggCiAK/Q0ICQoLDA0ODwgJCgsMDQ4P/V/98AEhCC\
AJ/QwAAAA/AAAAPwAAAD8AAAA//eYB/QwAALJCAACyQgAAskIAALJC/egB/QwAANDCAADQwgAA0MIAANDC/ekBIg79DDuquD87qr\
g/O6q4PzuquD/95gH9aiIJ/fgBIg9BAf2sASEKIAUgBP0ABAAiECAD/QAEAP3mAf0MZ2lQOWdpUDlnaVA5Z2lQOSAOIAn9DACAMT\
8AgDE/AIAxPwCAMT/95gH95QEgCf0Mg4BeuYOAXrmDgF65g4Beuf3mAf3lASIJ/eYB/QzOQ7c6zkO3Os5DtzrOQ7c6/eQBIAn95g\
H9DAiJCDwIiQg8CIkIPAiJCDz95AEgCf3mAf0MwakqPcGpKj3BqSo9wakqPf3kASAJ/eYB/Qyqqio+qqoqPqqqKj6qqio+/eQBIA\
n95gH9DAAAAD8AAAA/AAAAPwAAAD/95AEgCSAJ/eYB/eYBIAn95AH9DAAAgD8AAIA/AACAPwAAgD/95AEgCv0MfwAAAH8AAAB/AA\
AAfwAAAP2uAUEX/asB/eYBIA8gCv2xAf0MfwAAAH8AAAB/AAAAfwAAAP2uAUEX/asB/eYB/eYBIAsgDP0MAACAPwAAgD8AAIA/AA\
CAP/3lAf3mAf3kAf0MAAAAPwAAAD8AAAA/AAAAP/3mAf0LBAAgBCAQIAsgDf3mAf3kAf0LBAAgAUEQaiEBIAJBEGohAiADQRBqIQ\
MgBEEQaiEEIAVBEGohBSAAQQRrIQAMAQsLIAcgCP3wASIH/SEAIAf9IQGgRAAAAAAAAOA/ogvsAwEEeyAEIABBAnRqIQADQCAAIA\
RLBEAgAv0ABAD9DAAAAD8AAAA/AAAAPwAAAD/95gH9DAAAskIAALJCAACyQgAAskL96AH9DAAA0MIAANDCAADQwgAA0ML96QEiCP\
0MO6q4PzuquD87qrg/O6q4P/3mAf1qIgf9+AEiBkEB/awBIQUgBCAB/QAEAP0MZ2lQOWdpUDlnaVA5Z2lQOSAIIAf9DACAMT8AgD\
E/AIAxPwCAMT/95gH95QEgB/0Mg4BeuYOAXrmDgF65g4Beuf3mAf3lASIH/eYB/QzOQ7c6zkO3Os5DtzrOQ7c6/eQBIAf95gH9DA\
iJCDwIiQg8CIkIPAiJCDz95AEgB/3mAf0MwakqPcGpKj3BqSo9wakqPf3kASAH/eYB/Qyqqio+qqoqPqqqKj6qqio+/eQBIAf95g\
H9DAAAAD8AAAA/AAAAPwAAAD/95AEgByAH/eYB/eYBIAf95AH9DAAAgD8AAIA/AACAPwAAgD/95AEgBf0MfwAAAH8AAAB/AAAAfw\
AAAP2uAUEX/asB/eYBIAYgBf2xAf0MfwAAAH8AAAB/AAAAfwAAAP2uAUEX/asB/eYBIAP9AAQA/eYB/eQB/QsEACAEQRBqIQQgAU\
EQaiEBIAJBEGohAiADQRBqIQMMAQsLC90BAQV7IAP9EyEGA0AgAEEASgRAIAQgAf0ABAAiB/3gASIEIAT9DAAAAAABAAAAAgAAAA\
MAAAAgAP0R/Tn9TiAAQQROGyII/V/98AEhBCAFIAggCP0NCAkKCwwNDg8ICQoLDA0OD/1f/fABIQUgAiAC/QAEACAGIAf9DAAAAA\
AAAAAAAAAAAAAAAAD9RP1OIAYgB/0MAAAAAAAAAAAAAAAAAAAAAP1D/U795QH95AH9CwQAIABBBGshACABQRBqIQEgAkEQaiECDA\
ELCyAEIAX98AEiBP0hACAE/SEBoAuyAQEEewNAIABBAEoEQCAFIAH9AAQAIAL9AAQA/eUBIgcgB/3mASIFIAX9DAAAAAABAAAAAg\
AAAAMAAAAgAP0R/Tn9TiAAQQROGyII/V/98AEhBSAGIAggCP0NCAkKCwwNDg8ICQoLDA0OD/1f/fABIQYgAyAE/RMgB/3mAf0LBA\
AgAEEEayEAIAFBEGohASACQRBqIQIgA0EQaiEDDAELCyAFIAb98AEiBf0hACAF/SEBoAuBAQADQCAAQQROBEAgAiAB/VwCAP2JAf\
2pAf37Af0MAAB/QwAAf0MAAH9DAAB/Q/3nAf0LBAAgAEEEayEAIAFBBGohASACQRBqIQIMAQsLA0AgAEEASgRAIAIgAS0AALNDAA\
B/Q5U4AgAgAEEBayEAIAFBAWohASACQQRqIQIMAQsLC7gCAQV7A0AgAEEASgRAIAUgAv0ABAAiB/0MAACAPwAAgD8AAIA/AACAP/\
3lASAB/QAEACIJ/eEBEAL9DAAAyMIAAMjCAADIwgAAyML96QH95gEgByAJEAD9DAAAyMIAAMjCAADIwgAAyML96QH95gH95QEiBS\
AF/QwAAAAAAQAAAAIAAAADAAAAIAD9Ef05/U4gAEEEThsiCP1f/fABIQUgBiAIIAj9DQgJCgsMDQ4PCAkKCwwNDg/9X/3wASEGIA\
MgBP0TIAkgB/3lAf3mAf0MAACAPwAAgD8AAIA/AACAPyAJ/eUBIAn95gH9DMy8jCvMvIwrzLyMK8y8jCv96QH95wH9CwQAIABBBG\
shACABQRBqIQEgAkEQaiECIANBEGohAwwBCwsgBSAG/fABIgX9IQAgBf0hAaALjgIBAnsgASAAQQJ0aiEAIAT9Ef0M9XkrberzVt\
rfbYJH1OettP2uASEFA0AgACABSwRAIAL9DAAAgD8AAIA/AACAPwAAgD8gBSAFQQ/9rQH9USAF/QwBAAAAAQAAAAEAAAABAAAA/V\
D9tQEiBiAGIAYgBkEH/a0B/VEgBv0MPQAAAD0AAAA9AAAAPQAAAP1Q/bUB/a4B/VEiBiAGQQ79rQH9UUEI/a0B/fsB/QwAAIAzAA\
CAMwAAgDMAAIAz/eYBIgYgA0MAAAA/lP0T/UP9TiAB/QAEACAGIAP9E/1D/VL9CwQAIAX9DNTnrbTU56201OettNTnrbT9rgEhBS\
ABQRBqIQEgAkEQaiECDAELCwvqAQECeyABIABBAnRqIQAgBP0R/Qz1eStt6vNW2t9tgkfU5620/a4BIQUDQCAAIAFLBEAgAiAB/Q\
AEACAFIAVBD/2tAf1RIAX9DAEAAAABAAAAAQAAAAEAAAD9UP21ASIGIAYgBiAGQQf9rQH9USAG/Qw9AAAAPQAAAD0AAAA9AAAA/V\
D9tQH9rgH9USIGIAZBDv2tAf1RQQj9rQH9+wH9DAAAgDMAAIAzAACAMwAAgDP95gEgA/0T/UP9T/0LBAAgBf0M1OettNTnrbTU56\
201OettP2uASEFIAFBEGohASACQRBqIQIMAQsLC+0GAQd7IAEgAEECdGohACAE/RH9DPV5K23q81ba322CR9TnrbT9rgEhBQNAIA\
AgAUsEQP0MAAAAwAAAAMAAAADAAAAAwP0MAACAPwAAgD8AAIA/AACAPyAFIAVBD/2tAf1RIAX9DAEAAAABAAAAAQAAAAEAAAD9UP\
21ASIGIAYgBiAGQQf9rQH9USAG/Qw9AAAAPQAAAD0AAAA9AAAA/VD9tQH9rgH9USIGIAZBDv2tAf1RQQj9rQH9+wH9DAAAgDMAAI\
AzAACAMwAAgDP95gH95QEQAP3mAf3jASEHIAX9DNTnrbTU56201OettNTnrbT9rgEiBSAFQQ/9rQH9USAF/QwBAAAAAQAAAAEAAA\
ABAAAA/VD9tQEiBiAGIAYgBkEH/a0B/VEgBv0MPQAAAD0AAAA9AAAAPQAAAP1Q/bUB/a4B/VEiBiAGQQ79rQH9UUEI/a0B/fsB/Q\
wAAIAzAACAMwAAgDMAAIAz/eYB/QwAAIBAAACAQAAAgEAAAIBA/eYBIQYgBf0M1OettNTnrbTU56201OettP2uASEFIAIgAf0ABA\
AgA/0TIgggB/0M+aFMufmhTLn5oUy5+aFMuSAGIAb9aiIJ/eUB/QzaD8k/2g/JP9oPyT/aD8k//eYBIgYgBv3mASIK/eYB/Qyegw\
g8noMIPJ6DCDyegwg8/eQBIAr95gH9DKOqKr6jqiq+o6oqvqOqKr795AEgCv3mASAG/eYBIAb95AEiBv0MzvXMN871zDfO9cw3zv\
XMNyAK/eYB/QwaBra6Gga2uhoGtroaBra6/eQBIAr95gH9DKWqKj2lqio9paoqPaWqKj395AEgCv3mASAK/eYB/QwAAIA/AACAPw\
AAgD8AAIA/IAr9DAAAAD8AAAA/AAAAPwAAAD/95gH95QH95AEiCiAJ/fgBIgn9DAEAAAABAAAAAQAAAAEAAAD9Tv0MAAAAAAAAAA\
AAAAAAAAAAAP04Igv9UiAJ/QwBAAAAAQAAAAEAAAABAAAA/a4B/QwCAAAAAgAAAAIAAAACAAAA/U5BHv2rAf1R/eYB/eYB/eQB/Q\
sEACACIAH9AAQQIAggByAKIAYgC/1SIAn9DAIAAAACAAAAAgAAAAIAAAD9TkEe/asB/VH95gH95gH95AH9CwQQIAFBIGohASACQS\
BqIQIMAQsLC+4BAQJ7IAEgAEECdGohAANAIAAgAUsEQCAD/QAEACIH/QzNzMw9zczMPc3MzD3NzMw9IAL9AAQAIgggB/3lAf3mAf\
3kASEHIAT9AAQA/Qx3vn8/d75/P3e+fz93vn8//eYB/QxvEoM6bxKDOm8SgzpvEoM6IAj95gEgCP3mAf3kASEIIAMgB/0LBAAgBC\
AI/QsEACABIAH9AAQAIAX9EyAH/eYBIAj94wEgBv0T/ecB/Qx3zCsyd8wrMnfMKzJ3zCsy/eQB/ecB/eUB/QsEACABQRBqIQEgAk\
EQaiECIANBEGohAyAEQRBqIQQMAQsLC/cEAQN7IAIgAUECdGohAQNAIAEgAksEQCAC/QAEACEEIAP9AAQAIQUgAyAAQQFGBHsgBS\
AE/QwAAAAAAAAAAAAAAAAAAAAA/UT9TgUgAEECRgR7IAX9DAAAgD8AAIA/AACAPwAAgD8gBP3lAf3mASAE/eYBBSAAQQNGBHsgBf\
0MAACAPwAAgD8AAIA/AACAPyAEIAT95gH95QH95gEFIABBBEYEeyAF/QwAAIA/AACAPwAAgD8AAIA/IAT9DAAAgD8AAIA/AACAPw\
AAgD/95AEgBP0MAAAAAAAAAAAAAAAAAAAAAP1E/VL95gEFIABBBUYEeyAFIAT94QH9DAAAsEIAALBCAACwQgAAsEL96AH9DAAArs\
IAAK7CAACuwgAArsL96QEiBf0MO6q4PzuquD87qrg/O6q4P/3mAf1qIgT9+AH9DH8AAAB/AAAAfwAAAH8AAAD9rgFBF/2rASIG/Q\
xnaVA5Z2lQOWdpUDlnaVA5IAUgBP0MAIAxPwCAMT8AgDE/AIAxP/3mAf3lASAE/QyDgF65g4BeuYOAXrmDgF65/eYB/eUBIgT95g\
H9DM5DtzrOQ7c6zkO3Os5Dtzr95AEgBP3mAf0MCIkIPAiJCDwIiQg8CIkIPP3kASAE/eYB/QzBqSo9wakqPcGpKj3BqSo9/eQBIA\
T95gH9DKqqKj6qqio+qqoqPqqqKj795AEgBP3mAf0MAAAAPwAAAD8AAAA/AAAAP/3kASAEIAT95gH95gEgBP3kAf3mASAG/QwAAI\
A/AACAPwAAgD8AAIA//eUB/eQB/eEB/eYBBSAFCwsLCwv9CwQAIAJBEGohAiADQRBqIQMMAQsLC8QOAQV7IAIgAUECdGohASAAQQ\
FGBEADQCABIAJLBEAgAiAC/QAEAP0MAAAAAAAAAAAAAAAAAAAAAP3pAf0LBAAgAkEQaiECDAELCwUgAEECRgRAA0AgASACSwRAIA\
L9AAQA/eEB/QwAALJCAACyQgAAskIAALJC/egB/QwAANDCAADQwgAA0MIAANDC/ekBIgP9DDuquD87qrg/O6q4PzuquD/95gH9ai\
IE/fgBIgVBAf2sASEGIAL9DAAAgD8AAIA/AACAPwAAgD/9DAAAgD8AAIA/AACAPwAAgD/9DGdpUDlnaVA5Z2lQOWdpUDkgAyAE/Q\
wAgDE/AIAxPwCAMT8AgDE//eYB/eUBIAT9DIOAXrmDgF65g4BeuYOAXrn95gH95QEiA/3mAf0MzkO3Os5DtzrOQ7c6zkO3Ov3kAS\
AD/eYB/QwIiQg8CIkIPAiJCDwIiQg8/eQBIAP95gH9DMGpKj3BqSo9wakqPcGpKj395AEgA/3mAf0MqqoqPqqqKj6qqio+qqoqPv\
3kASAD/eYB/QwAAAA/AAAAPwAAAD8AAAA//eQBIAMgA/3mAf3mASAD/eQB/QwAAIA/AACAPwAAgD8AAIA//eQBIAb9DH8AAAB/AA\
AAfwAAAH8AAAD9rgFBF/2rAf3mASAFIAb9sQH9DH8AAAB/AAAAfwAAAH8AAAD9rgFBF/2rAf3mAf3kAf3nAf0LBAAgAkEQaiECDA\
ELCwUgAEEDRgRAA0AgASACSwRAIAIgAv0ABAD9DAAAAMAAAADAAAAAwAAAAMD95gH9DAAAsEIAALBCAACwQgAAsEL96AH9DAAArs\
IAAK7CAACuwgAArsL96QEiA/0MO6q4PzuquD87qrg/O6q4P/3mAf1qIgT9+AH9DH8AAAB/AAAAfwAAAH8AAAD9rgFBF/2rASIF/Q\
xnaVA5Z2lQOWdpUDlnaVA5IAMgBP0MAIAxPwCAMT8AgDE/AIAxP/3mAf3lASAE/QyDgF65g4BeuYOAXrmDgF65/eYB/eUBIgP95g\
H9DM5DtzrOQ7c6zkO3Os5Dtzr95AEgA/3mAf0MCIkIPAiJCDwIiQg8CIkIPP3kASAD/eYB/QzBqSo9wakqPcGpKj3BqSo9/eQBIA\
P95gH9DKqqKj6qqio+qqoqPqqqKj795AEgA/3mAf0MAAAAPwAAAD8AAAA/AAAAP/3kASADIAP95gH95gEgA/3kAf3mASAF/QwAAI\
A/AACAPwAAgD8AAIA//eUB/eQBIgP94QEgA/0MAAAAQAAAAEAAAABAAAAAQP3kAf3nAf0LBAAgAkEQaiECDAELCwUgAEEERgRAA0\
AgASACSwRAIAL9AAQAIgP9DAAAsEIAALBCAACwQgAAsEL96AH9DAAArsIAAK7CAACuwgAArsL96QEiBP0MO6q4PzuquD87qrg/O6\
q4P/3mAf1qIgX9+AH9DH8AAAB/AAAAfwAAAH8AAAD9rgFBF/2rASEGIAIgAyAG/QxnaVA5Z2lQOWdpUDlnaVA5IAQgBf0MAIAxPw\
CAMT8AgDE/AIAxP/3mAf3lASAF/QyDgF65g4BeuYOAXrmDgF65/eYB/eUBIgT95gH9DM5DtzrOQ7c6zkO3Os5Dtzr95AEgBP3mAf\
0MCIkIPAiJCDwIiQg8CIkIPP3kASAE/eYB/QzBqSo9wakqPcGpKj3BqSo9/eQBIAT95gH9DKqqKj6qqio+qqoqPqqqKj795AEgBP\
3mAf0MAAAAPwAAAD8AAAA/AAAAP/3kASAEIAT95gH95gEgBP3kAf3mASAG/QwAAIA/AACAPwAAgD8AAIA//eUB/eQBIAP9DAAAAA\
AAAAAAAAAAAAAAAAD9RP1S/QsEACACQRBqIQIMAQsLBSAAQQVGBEADQCABIAJLBEAgAv0ABAAiBP0MAACyQgAAskIAALJCAACyQv\
3oAf0MAADQwgAA0MIAANDCAADQwv3pASIF/Qw7qrg/O6q4PzuquD87qrg//eYB/WoiBv34ASIHQQH9rAEhAyACIAT9DGdpUDlnaV\
A5Z2lQOWdpUDkgBSAG/QwAgDE/AIAxPwCAMT8AgDE//eYB/eUBIAb9DIOAXrmDgF65g4BeuYOAXrn95gH95QEiBf3mAf0MzkO3Os\
5DtzrOQ7c6zkO3Ov3kASAF/eYB/QwIiQg8CIkIPAiJCDwIiQg8/eQBIAX95gH9DMGpKj3BqSo9wakqPcGpKj395AEgBf3mAf0Mqq\
oqPqqqKj6qqio+qqoqPv3kASAF/eYB/QwAAAA/AAAAPwAAAD8AAAA//eQBIAUgBf3mAf3mASAF/eQB/QwAAIA/AACAPwAAgD8AAI\
A//eQBIAP9DH8AAAB/AAAAfwAAAH8AAAD9rgFBF/2rAf3mASAHIAP9sQH9DH8AAAB/AAAAfwAAAH8AAAD9rgFBF/2rAf3mARACIA\
T9DAAAoEEAAKBBAACgQQAAoEH9RP1S/QsEACACQRBqIQIMAQsLCwsLCwsL",S=class{constructor(A){this.state=A>>>0}uniform(){
this.state=this.state+1831565813>>>0;let A=this.state;return A=Math.imul(A^A>>>15,A|1),A^=A+Math.imul(
A^A>>>7,A|61),((A^A>>>14)>>>0)/4294967296}below(A){return Math.floor(this.uniform()*A)}leave(A){let t=this.
state;return this.state=t+Math.imul(1831565813,A)>>>0,t}normal(){return Math.sqrt(-2*Math.log(1-this.
uniform()))*Math.cos(2*Math.PI*this.uniform())}},B=Math.fround,F=new Float32Array(1),k=new Int32Array(
F.buffer);function H(A){let t=A.map(B);return r=>{let s=t[0];for(let i=1;i<t.length;i++)s=B(B(s*r)+t[i]);
return s}}var E=H([.000198756915,.0013981999507,.0083334519073,.041665795894,.16666665459,.50000001201]),
Q=H([.070376836292,-.1151461031,.1167699874,-.12420140846,.14249322787,-.16668057665,.20000714765,-.24999993993,
.33333331174]),v=H([-.00019515295891,.0083321608736,-.16666654611]),G=H([2443315711809948e-20,-.001388731625493765,
.04166664568298827]),J=B(.693359375),K=B(-.00021219444),j=B(Math.LOG2E),V=12582912;function tA(A){return B(
B(A+V)-V)}function eA(A){return B(B(E(A)*B(A*A))+A)}function nA(A,t){return B(B(A-B(t*J))-B(t*K))}function cA(A){
return k[0]=A+127<<23,F[0]}function W(A){let t=Math.max(Math.min(A,89),-104),r=tA(B(t*j)),s=r>>1,i=B(
eA(nA(t,r))+1);return B(B(i*cA(s))*cA(r-s))}function fA(A){let t=Math.max(Math.min(A,88),-87),r=tA(B(
t*j)),s=cA(r);return B(B(s*eA(nA(t,r)))+B(s-1))}function U(A){if(Number.isNaN(A))return A;let t=A<B(
117549435e-46);F[0]=t?B(A*8388608):A;let r=(k[0]>>>23)-(t?149:126);k[0]=k[0]&8388607|1056964608;let s=F[0];
s<B(Math.SQRT1_2)&&(r-=1,s=B(s+s)),s=B(s-1);let i=B(s*s),l=B(B(Q(s)*s)*i);return l=B(l+B(r*K)),l=B(l-
B(i*.5)),B(B(s+l)+B(r*J))}function $(A){let t=B(A+1);return t===0?U(t):B(U(t)-B(B(B(t-1)-A)/t))}function Z(A){
let t=B(A*A);return B(B(B(v(t)*t)*A)+A)}function T(A){let t=B(A*A);return B(B(B(G(t)*t)*t)+B(1-B(t*.5)))}
var L=Math.fround,_=2**-24;function gA(A){let t=new S(A);return()=>Math.floor(t.uniform()/_)*_}function wA(A){
return{mask(t,r,s,i,l){let g=L(i),h=gA(l);for(let p=0;p<t;p++)A[(s>>2)+p]=h()<g?0:A[(r>>2)+p]},saltAndPepper(t,r,s,i,l){
let g=L(i),h=gA(l);for(let p=0;p<t;p++){let d=h(),b=d<L(g*.5)?1:0;A[(s>>2)+p]=d<g?b:A[(r>>2)+p]}},addNormals(t,r,s,i,l){
let g=gA(l);for(let h=0;h<t;h+=8){let p=Array.from({length:4},()=>IA(g()));for(let d=h;d<h+4;d++){let[
b,M]=Ut(g()),q=(r>>2)+d,x=(s>>2)+d;A[x]=L(A[q]+L(L(i)*L(p[d-h]*b))),A[x+4]=L(A[q+4]+L(L(i)*L(p[d-h]*
M)))}}}}}function IA(A){return L(Math.sqrt(L(-2*U(L(1-A)))))}function Ut(A){let t=L(A*4),r=tA(t),s=L(
L(t-r)*L(1.5707963)),i=Z(s),l=T(s),[g,h]=r&1?[i,l]:[l,i];return[r+1&2?-g:g,r&2?-h:h]}var O=Math.fround,
WA=[{value:A=>A,slope:A=>A},{value:A=>Math.max(A,0),slope:(A,t)=>t>0?A:0},{value:A=>O(1/O(1+W(-A))),
slope:(A,t)=>O(O(A*O(1-t))*t)},{value:Tt,slope:(A,t)=>O(A*O(1-O(t*t)))},{value:A=>A>0?A:fA(A),slope:(A,t)=>O(
A*(t>0?1:O(t+1)))},{value:A=>A>20?A:$(W(A)),slope:(A,t)=>O(A*-fA(-t))}];function Tt(A){let t=fA(-2*A);
return O(-t/O(t+2))}var zt=O(1-.9),Yt=O(.999),$t=O(1-.999),jt=O(1e-8);function Jt(A){return{activate(t,r,s){
let{value:i}=WA[t];for(let l=s>>2,g=l+r;l<g;l++)A[l]=i(A[l])},slope(t,r,s,i){let{slope:l}=WA[t];for(let g=0,
h=s>>2,p=i>>2;g<r;g++)A[p+g]=l(A[p+g],A[h+g])},adam(t,r,s,i,l,g,h){let p=O(g),d=O(h);for(let b=0;b<t;b++){
let M=A[(s>>2)+b],q=A[(i>>2)+b],x=O(q+O(zt*O(M-q))),N=O(O(A[(l>>2)+b]*Yt)+O(O($t*M)*M));A[(i>>2)+b]=
x,A[(l>>2)+b]=N;let z=O(O(O(Math.sqrt(N))/d)+jt);A[(r>>2)+b]=O(A[(r>>2)+b]-O(O(p*x)/z))}}}}var C=Math.
fround,CA=2**-23,DA=class{parts=new Float64Array(4);add(A,t){this.parts[A&3]+=t}total(){let[A,t,r,s]=this.
parts;return A+r+(t+s)}};function Kt(A,t){return{greys(r,s,i){for(let l=0;l<r;l++)A[(i>>2)+l]=t[s+l]/
255},squaredError(r,s,i,l,g){let h=new DA;for(let p=0;p<r;p++){let d=C(A[(s>>2)+p]-A[(i>>2)+p]);h.add(
p,C(d*d)),A[(l>>2)+p]=C(C(g)*d)}return h.total()},crossEntropy(r,s,i,l,g){let h=new DA;for(let p=0;p<
r;p++){let d=A[(s>>2)+p],b=A[(i>>2)+p],M=C(b*Math.max(U(d),-100)),q=C(C(b-1)*Math.max($(-d),-100));h.
add(p,C(q-M));let x=Math.max(C(C(1-d)*d),C(1e-12));A[(l>>2)+p]=C(C(C(g)*C(d-b))/x)}return h.total()}}}
function Vt(A,t){return{absoluteSum(r,s,i,l){let g=new DA;for(let h=0;h<r;h++){let p=A[(s>>2)+h];g.add(
h,Math.abs(p));let d=p>0?C(l):0,b=p<0?C(l):0;A[(i>>2)+h]=C(A[(i>>2)+h]+C(d-b))}return g.total()},klSparsity(r,s,i,l,g,h,p){
t(r,s,i,p);let d=0;for(let b=p>>2;b<(p>>2)+s;b++){let M=C(A[b]/r);d+=Xt(M,C(h)),A[b]=C(C(g)*Wt(M,C(h)))}
for(let b=0;b<r*s;b++){let M=(l>>2)+b;A[M]=C(A[M]+A[(p>>2)+b%s])}return d},drawCodes(r,s,i,l,g){for(let h=0;h<
r;h++){let p=W(C(A[(i>>2)+h]*.5)),d=C(p*A[(l>>2)+h]);A[(g>>2)+h]=C(A[(s>>2)+h]+d)}},gaussianKl(r,s,i,l,g,h,p){
let d=C(p),b=new DA;for(let M=0;M<r;M++){let q=A[(s>>2)+M],x=A[(i>>2)+M],N=A[(g>>2)+M],z=W(x);b.add(
M,C(C(C(z+C(q*q))-1)-x));let Y=C(C(N*A[(l>>2)+M])*W(C(x*.5)));A[(h>>2)+M]=C(C(Y+C(d*C(z-1)))*.5),A[(g>>
2)+M]=C(N+C(d*q))}return b.total()/2}}}function Xt(A,t){let r=Math.max(Math.min(A,C(1-CA)),CA),s=C(1-
t);return-(C(t*U(C(r/t)))+C(s*U(C(C(1-r)/s))))}function Wt(A,t){return A<CA||A>C(1-CA)?0:C(C(C(1-t)/
C(1-A))-C(t/A))}var R=Math.fround,aA=8;function _t(A){return{pack(t,r,s,i,l,g){for(let h=0,p=g>>2;h<
r;h+=aA){let d=(s>>2)+h*l,b=Math.min(r-h,aA);for(let M=0;M<t;M++,p+=aA){let q=d+M*i;for(let x=0;x<aA;x++)
A[p+x]=x<b?A[q+x*l]:0}}},multiply(t,r,s,i,l,g,h,p,d,b){let M=new Float32Array(8);for(let q=0;q<r;q+=
4){let x=Math.min(r-q,4),N=(h>>2)+(q>>3)*s*aA+(q&4);for(let z=0;z<t;z+=2){let Y=Math.min(t-z,2),dA=(i>>
2)+z*l;Zt(A,dA,Y===2?l:0,g,N,s,M);for(let rA=0;rA<Y;rA++)for(let AA=0;AA<x;AA++){let QA=(p>>2)+(z+rA)*
r+q+AA,mA=R(M[4*rA+AA]+(d?A[(d>>2)+q+AA]:0));A[QA]=b?R(mA+A[QA]):mA}}}},columnSums(t,r,s,i){for(let l=0;l<
r;l++){let g=R(0);for(let h=0,p=(s>>2)+l;h<t;h++,p+=r)g=R(g+A[p]);A[(i>>2)+l]=g}}}}function Zt(A,t,r,s,i,l,g){
let h=R(0),p=R(0),d=R(0),b=R(0),M=R(0),q=R(0),x=R(0),N=R(0);for(let z=t,Y=i,dA=i+l*aA;Y<dA;Y+=aA,z+=
s){let rA=A[z],AA=A[z+r],QA=A[Y],mA=A[Y+1],it=A[Y+2],at=A[Y+3];h=R(h+R(rA*QA)),p=R(p+R(rA*mA)),d=R(d+
R(rA*it)),b=R(b+R(rA*at)),M=R(M+R(AA*QA)),q=R(q+R(AA*mA)),x=R(x+R(AA*it)),N=R(N+R(AA*at))}g[0]=h,g[1]=
p,g[2]=d,g[3]=b,g[4]=M,g[5]=q,g[6]=x,g[7]=N}function Ae(A){let t=new Float32Array(A),r=_t(t);return{
...r,...Jt(t),...wA(t),...Kt(t,new Uint8Array(A)),...Vt(t,r.columnSums)}}var OA=Object.freeze({null:0,
relu:1,sigmoid:2,tanh:3,elu:4,softplus:5}),HA=65536;async function te(A,t=!1){if(!t)try{return await ee(
Math.ceil(A/HA))}catch{}let r=new ArrayBuffer(Math.ceil(A/HA)*HA);return{name:"plain",kernel:Ae(r),buffer:r}}
async function ee(A){let t=Uint8Array.from(atob(y),i=>i.charCodeAt(0)),r=new WebAssembly.Memory({initial:A}),
{instance:s}=await WebAssembly.instantiate(t,{env:{memory:r}});return{name:"wasm",kernel:s.exports,buffer:r.
buffer}}var _A=Object.freeze({"one-cycle":A=>A<.1?.04+.96*(1-At(A/.1))/2:ZA((A-.1)/.9),cosine:ZA});function ZA(A){
return(1+At(A))/2}var ne=12;function At(A){let t=Math.PI*(.5-A),r=0;for(let s=2*ne+1;s>1;s-=2)r=(1+r)*
(-t*t/(s*(s-1)));return t*(1+r)}var FA=Object.freeze({gaussian:{how:"addNormals",most:Number.POSITIVE_INFINITY},
masking:{how:"mask",most:1},"salt-and-pepper":{how:"saltAndPepper",most:1}}),LA=Object.freeze({sizes:[
784,128,32,2],activation:"relu",codeActivation:null,output:"sigmoid",tied:!1,variational:!1,loss:"ms\
e",beta:1,sparsity:null,corruption:null,batchSize:64,lr:.001,schedule:null,images:6e4,seed:0}),tt=4e6,
se=1e7,et=class extends Error{};function re(A,t){let r=Object.keys(A).find(i=>!Object.hasOwn(LA,i));
X(r===void 0,`${r} is not a setting: ${le(LA)} are.`);let s={...LA,...A};return oe(s),ie(s),s.variational&&
ae(s),bA("batchSize",s.batchSize,1,t,"the number of images"),BA("lr",s.lr,0,1),X(s.lr>0,"lr must be \
above 0."),pA("schedule",s.schedule,[null,...Object.keys(_A)]),bA("images",s.images,1,se),bA("seed",
s.seed,0,4294967295),s}function oe({sizes:A,tied:t,variational:r,...s}){X(Array.isArray(A)&&A.length>=
2,`sizes must be two whole numbers or more, from the image to the code, got ${sA(A)}.`);for(let l of A)
bA("each of sizes",l,1,Number.MAX_SAFE_INTEGER);let i=0;for(let l=1;l<A.length;l++)i+=2*A[l-1]*A[l];
X(i<=tt,`sizes must be smaller: the network would have ${i} weights, and ${tt} are the most in a pag\
e.`);for(let l of["activation","codeActivation","output"])pA(l,s[l],[null,...Object.keys(OA).filter(
g=>g!=="null")]);for(let[l,g]of Object.entries({tied:t,variational:r}))X(typeof g=="boolean",`${l} m\
ust be true or false, got ${sA(g)}.`)}function ie({loss:A,output:t,beta:r,sparsity:s,corruption:i,codeActivation:l}){
pA("loss",A,["mse","bce"]),X(A==="mse"||t==="sigmoid",`loss "bce" needs output "sigmoid", which stay\
s in [0, 1], got output ${sA(t)}.`),BA("beta",r,0),i!==null&&(pA("corruption",i?.kind,Object.keys(FA)),
BA("amount",i.amount,0,FA[i.kind].most)),s!==null&&(pA("sparsity",s?.kind,["kl","l1"]),BA("weight",s.
weight,0),s.kind!=="l1"&&(BA("rho",s.rho,0,1),X(s.rho>0&&s.rho<1,"rho must be above 0 and below 1."),
X(l==="sigmoid",`sparsity "kl" needs codeActivation "sigmoid", which stays in [0, 1], got ${sA(l)}: \
or take "l1".`)))}function ae({tied:A,codeActivation:t,sparsity:r,corruption:s}){let i={tied:A||null,
codeActivation:t,sparsity:r,corruption:s};for(let[l,g]of Object.entries(i))X(g===null,`a variational\
 autoencoder has no ${l} here, got ${sA(g)}.`)}function X(A,t){if(!A)throw new et(t)}function bA(A,t,r,s,i=""){
let l=s===Number.MAX_SAFE_INTEGER?"or more":`to ${s}`;X(Number.isInteger(t)&&Number(t)>=r&&Number(t)<=
s,`${A} must be a whole number, ${r} ${l}${i&&`, ${i}`}, got ${sA(t)}.`)}function BA(A,t,r,s=Number.
POSITIVE_INFINITY){let i=s===Number.POSITIVE_INFINITY?`${r} or more`:`from ${r} to ${s}`;X(Number.isFinite(
t)&&Number(t)>=r&&Number(t)<=s,`${A} must be a number, ${i}, got ${sA(t)}.`)}function pA(A,t,r){let s=r.
map(sA).join(", ");X(r.includes(t),`${A} must be one of ${s}, got ${sA(t)}.`)}function le(A){return Object.
keys(A).join(", ")}function sA(A){return typeof A=="number"?String(A):JSON.stringify(A)??String(A)}var ce=class{constructor(){
this.mean=1,this.square=1}next(A){return this.mean*=.9,this.square*=.999,{step:A/(1-this.mean),root:Math.
sqrt(1-this.square)}}},ge=class{bytes=1024;floats(A){return this.#A(4*uA(A))}greys(A){return this.#A(
uA(A))}#A(A){let t=this.bytes;return this.bytes+=Math.ceil(A/16)*16,t}};function uA(A){return Math.ceil(
A/8)*8}var ue=class{constructor(A,t){this.plan=A,this.machine=t,this.numbers=new Float32Array(t.buffer)}view({
shape:A,at:t},r="weights"){let s=this.#A(r,t)/4,i=A.reduce((l,g)=>l*g);return this.numbers.subarray(
s,s+i)}draw(A){for(let t of this.plan.parameters){let r=1/Math.sqrt(t.inputs),s=this.view(t);for(let i=0;i<
s.length;i++)s[i]=(2*A.uniform()-1)*r}}forward(A,t,r){let{inputs:s,outputs:i}=A,{kernel:l}=this.machine,
[g,h]=A.tied?[i,1]:[1,s],{packed:p}=this.plan,{output:d}=A,b=this.#A("weights",A.bias);return l.pack(
s,i,this.#A("weights",A.weight),g,h,p),l.multiply(r,i,s,t,s,1,p,d,b,!1),A.activation&&l.activate(OA[A.
activation],uA(r*i),d),d}unbend(A,t,r){if(!A.activation)return;let{kernel:s}=this.machine,i=OA[A.activation];
s.slope(i,uA(r*A.outputs),A.output,t)}weightSlopes(A,t,r,s){let{kernel:i}=this.machine,l=this.plan.decoder.
some(({tied:M,weight:q})=>M&&q===A.weight)&&!A.tied,[g,h,p,d]=A.tied?[t,A.inputs,r,A.outputs]:[r,A.outputs,
t,A.inputs],b=this.#A("slopes",A.weight);i.pack(s,d,p,d,1,this.plan.packed),i.multiply(h,d,s,g,1,h,this.
plan.packed,b,0,l),i.columnSums(s,A.outputs,r,this.#A("slopes",A.bias))}inputSlopes(A,t,r,s,i=!1){let{
inputs:l,outputs:g}=A,{kernel:h}=this.machine,[p,d]=A.tied?[1,g]:[l,1];h.pack(g,l,this.#A("weights",
A.weight),p,d,this.plan.packed),h.multiply(s,l,g,t,g,1,this.plan.packed,r,0,i)}#A(A,t){return this.plan.
places[A]+4*t}},he=class{constructor(A){this.network=A,this.plan=A.plan,this.kernel=A.machine.kernel}descend(A){
let{encoder:t,decoder:r,depth:s}=this.plan,{count:i}=A,l=[this.#A(A)];for(let d of r)l.push(this.network.
forward(d,l.at(-1),i));let g=this.#e(A),[h,p]=this.plan.slopes;for(let d=s-1;d>=0;d--)this.network.unbend(
r[d],h,i),this.network.weightSlopes(r[d],l[d],h,i),this.network.inputSlopes(r[d],h,p,i),[h,p]=[p,h];
g+=this.#t(A,h);for(let d=s-1;d>=0;d--){let b=d>0?t[d-1].output:A.input;this.network.unbend(t[d],h,i),
this.network.weightSlopes(t[d],b,h,i),d>0&&this.network.inputSlopes(t[d],h,p,i),d===s-1&&this.#s(b,d>
0?p:0,i),[h,p]=[p,h]}return g}#A({count:A,input:t}){let{encoder:r,logVariance:s,noise:i,codes:l}=this.
plan,g=[t];for(let d of r)g.push(this.network.forward(d,g.at(-1),A));let h=g.at(-1);if(!s)return h;let p=this.
network.forward(s,g.at(-2),A);return this.kernel.drawCodes(A*s.outputs,h,p,i,l),l}#e({count:A,clean:t}){
let{loss:r,variational:s,sizes:i}=this.plan.settings,{output:l}=this.plan.decoder.at(-1),[g]=this.plan.
slopes,h=A*i[0],p=1/(s?A:h);return(r==="mse"?this.kernel.squaredError(h,l,t,g,2*p):this.kernel.crossEntropy(
h,l,t,g,p))*p}#t({count:A},t){let{sparsity:r,beta:s}=this.plan.settings,{encoder:i,depth:l,logVariance:g,
noise:h,spread:p,means:d}=this.plan,{outputs:b,output:M}=i[l-1],q=A*b;if(g){let Y=s/A,dA=g.output;return Y*
this.kernel.gaussianKl(q,M,dA,h,t,p,Y)}if(!r)return 0;let x=r.weight/A;if(r.kind==="l1")return x*this.
kernel.absoluteSum(q,M,t,x);let{rho:N,weight:z}=r;return z*this.kernel.klSparsity(A,b,M,t,x,N,d)}#s(A,t,r){
let{logVariance:s,spread:i}=this.plan;s&&(this.network.weightSlopes(s,A,i,r),t&&this.network.inputSlopes(
s,i,t,r,!0))}};function nt(A,t){let r=Math.floor(A/t),s=Array.from({length:r},()=>t),i=A%t;return i===
1&&r>0&&t>1?s[r-1]++:i>0&&s.push(i),s}function fe(A,t){let r=A.reduce((g,h)=>g+h,0),s=Math.floor(t/r),
i=t-s*r,l=0;for(;i>0;)i-=A[l++];return s*A.length+l}var Ie=class{constructor(A,t,r){this.sizes=nt(A,
t),this.random=r,this.numbers=Uint32Array.from({length:A},(s,i)=>i),this.batch=0,this.begin=0}next(){
this.batch===0&&this.#A();let A=this.numbers.subarray(this.begin,this.begin+this.sizes[this.batch]);
return this.batch=(this.batch+1)%this.sizes.length,this.begin=this.batch===0?0:this.begin+A.length,A}#A(){
let{numbers:A}=this;for(let t=A.length-1;t>0;t--){let r=this.random.below(t+1),s=A[t];A[t]=A[r],A[r]=
s}}},Be=["weights","slopes","means","squares"],pe=class{room=new ge;size=0;constructor(A,t){let{sizes:r}=A;
this.settings=A,this.count=t,this.most=Math.max(...nt(t,A.batchSize)),this.depth=r.length-1,this.encoder=
this.#A("encoder",r,A.codeActivation),this.decoder=this.#A("decoder",r.toReversed(),A.output);let{inputs:s,
outputs:i}=this.encoder[this.depth-1];this.logVariance=A.variational?this.#e("log_variance",s,i,null):
null,this.places=this.#s();let[l]=r,g=Math.max(...r);this.packed=this.room.floats(uA(g)*Math.max(g,this.
most)),this.clean=this.#n(g),this.damaged=this.#n(l),this.slopes=[this.#n(g),this.#n(g)],this.codes=
this.#n(i),this.noise=this.#n(i),this.zeros=this.#n(i),this.spread=this.#n(i),this.means=this.room.floats(
i),this.greys=this.room.greys(t*l);for(let h of this.layers)h.output=this.#n(h.outputs)}get layers(){
return[...this.encoder,...this.decoder,...this.logVariance?[this.logVariance]:[]]}get parameters(){return this.
layers.flatMap(({name:A,inputs:t,outputs:r,tied:s,weight:i,bias:l})=>[...s?[]:[{name:`${A}.weight`,shape:[
r,t],at:i,inputs:t}],{name:`${A}.bias`,shape:[r],at:l,inputs:t}])}#A(A,t,r){let{activation:s,tied:i}=this.
settings,l=0;return t.slice(1).map((g,h)=>{let p=`${A}.${l}`,d=h<this.depth-1?s:r;l+=d===null?1:2;let b=i&&
A==="decoder"?this.encoder[this.depth-1-h]:void 0;return this.#e(p,t[h],g,d,b)})}#e(A,t,r,s,i){let l=i?
i.weight:this.#t(t*r),g=this.#t(r);return{name:A,inputs:t,outputs:r,activation:s,tied:i!==void 0,weight:l,
bias:g,output:0}}#t(A){let t=this.size;return this.size+=uA(A),t}#s(){let A=Be.map(t=>[t,this.room.floats(
this.size)]);return Object.fromEntries(A)}#n(A){return this.room.floats(this.most*A)}},st=class extends Error{};
async function de(A,t,{plain:r=!1}={}){let s=A.sizes?.[0]??784,i=t.length/s;if(!Number.isInteger(i)||
i===0)throw new et(`images must have ${s} pixels each, the first of sizes, but ${t.length} pixels ar\
e given.`);let l=new pe(re(A,i),i);return new Qe(l,await te(l.room.bytes,r),t)}var Qe=class{taken=0;seen=0;#A=new ce;constructor(A,t,r){
this.plan=A,this.machine=t,this.settings=A.settings,this.network=new ue(A,t),this.objective=new he(this.
network),this.random=new S(A.settings.seed),new Uint8Array(t.buffer).set(r,A.greys),this.network.draw(
this.random),this.order=new Ie(A.count,A.settings.batchSize,this.random),this.steps=fe(this.order.sizes,
A.settings.images),this.chosen=new Uint32Array}get done(){return this.taken>=this.steps}step(){let{kernel:A}=this.
machine;this.chosen=this.order.next();let t=this.objective.descend(this.#e());if(!Number.isFinite(t))
throw new st(this.#o(`the loss is ${t}`));let{step:r,root:s}=this.#A.next(this.#s()),{weights:i,slopes:l,
means:g,squares:h}=this.plan.places;if(A.adam(this.plan.size,i,l,g,h,r,s),this.taken++,this.seen+=this.
chosen.length,this.done&&!this.#n())throw new st(this.#o("a weight is not finite"));return t}#e(){let{
plan:A,settings:t}=this,{kernel:r}=this.machine,s=this.chosen.length,[i]=t.sizes;this.chosen.forEach(
(g,h)=>{r.greys(i,A.greys+g*i,A.clean+4*h*i)});let l=A.clean;if(t.corruption&&(l=A.damaged,this.#t(s*
i,this.random)),t.variational){let g=s*t.sizes.at(-1),h=this.random.leave(rt("addNormals",g));r.addNormals(
g,A.zeros,A.noise,1,h)}return{count:s,clean:A.clean,input:l}}#t(A,t){let{kind:r,amount:s}=this.settings.
corruption,{how:i}=FA[r],l=t.leave(rt(i,A));this.machine.kernel[i](A,this.plan.clean,this.plan.damaged,
s,l)}#s(){let{lr:A,schedule:t}=this.settings;return t===null?A:A*_A[t](Math.min(this.taken/Math.max(
this.steps-1,1),1))}#n(){return this.plan.parameters.every(A=>this.network.view(A).every(Number.isFinite))}#o(A){
return`After ${this.taken} steps ${A}: most likely the step size ${this.settings.lr} is too large; t\
ry a tenth of it.`}encode(A){return this.#i(this.plan.encoder,A)}decode(A){return this.#i(this.plan.
decoder,A)}reconstruct(A){return this.#i([...this.plan.encoder,...this.plan.decoder],A)}damage(A,t){
if(!this.settings.corruption)return A;let r=new S(t),[s]=this.settings.sizes;return this.#r(A,s,s,i=>(this.#t(
i*s,r),this.plan.damaged))}weights(){return this.plan.parameters.map(A=>({name:A.name,shape:A.shape,
values:this.network.view(A).slice()}))}#i(A,t){let r=A.at(-1);return this.#r(t,A[0].inputs,r.outputs,
s=>A.reduce((i,l)=>this.network.forward(l,i,s),this.plan.clean))}#r(A,t,r,s){let i=A.length/t;if(!Number.
isInteger(i))throw new Error(`rows of ${t} numbers are needed, but ${A.length} numbers are given`);let l=new Float32Array(
this.machine.buffer),g=new Float32Array(i*r);for(let h=0;h<i;h+=this.plan.most){let p=Math.min(this.
plan.most,i-h);l.set(A.subarray(h*t,(h+p)*t),this.plan.clean/4);let d=s(p)/4;g.set(l.subarray(d,d+p*
r),h*r)}return g}};function rt(A,t){return A==="addNormals"?Math.ceil(t/8)*8:t}var me=100,Ee=6,we=1,
Ce=.1;function De({post:A,pause:t,slice:r,now:s=()=>performance.now()}){let i,l=0,g=!0,h=0,p=0,d=M=>{
let q=s(),x=ye(M);A(x,Se(x)),p=s(),h=Math.max(me,Ee*(p-q)),g=!1},b=async(M,q)=>{if(i?.run!==M.run){i=
void 0;let Y=await be(M);if(l!==q)return"stopped";i=Y,d(i)}let x=i,{trainer:N}=x,z=M.steps??Number.POSITIVE_INFINITY;
for(;!N.done&&z>0&&l===q;){let Y=s()+r;do N.step(),z--;while(!N.done&&z>0&&s()<Y);await t(),l===q&&g&&
s()-p>=h&&d(x)}return i===x&&N.taken>0&&d(x),N.done?"done":"stopped"};return async M=>{if(M.type==="\
seen"){g=!0;return}let q=++l;if(M.type==="stop")return;let{run:x}=M;g=!0;try{let N=await b(M,q);(l===
q||N==="stopped")&&A({type:N,run:x})}catch(N){i?.run===x&&(i=void 0),A({type:"failed",run:x,message:N instanceof
Error?N.message:`${N}`})}}}async function be({run:A,settings:t,images:r,plain:s}){let i=await de(t,r.
train,{plain:s}),l=h=>{let p=Float32Array.from(h,d=>d/255);return{clean:p,given:i.damage(p,we)}},g=l(
r.train.subarray(0,r.test.length));return{run:A,trainer:i,images:r,train:g,test:l(r.test)}}function ye({
run:A,trainer:t,images:r,train:s,test:i}){let l=t.settings.sizes.at(-1)??0,g=t.encode(i.given);return{
type:"frame",run:A,step:t.taken,steps:t.steps,seen:t.seen,train:ot(t,s),test:ot(t,i),active:Me(g,l),
codes:l===2?g:new Float32Array,outputs:t.reconstruct(r.shown),weights:t.weights(),kernel:t.machine.name}}
function ot(A,{clean:t,given:r}){let s=A.reconstruct(r),i=0;for(let l=0;l<t.length;l++)i+=(s[l]-t[l])**
2;return i*A.settings.sizes[0]/t.length}function Me(A,t){let r=0;for(let i of A)r=Math.max(r,Math.abs(
i));let s=0;for(let i of A)Math.abs(i)>Ce*r&&s++;return t===0?0:s/A.length}function Se({codes:A,outputs:t,
weights:r}){return[A.buffer,t.buffer,...r.map(({values:s})=>s.buffer)]}function ke(A,t){let{pause:r,
close:s}=Pe(),i=De({post:(l,g=[])=>A.postMessage(l,g),pause:r,slice:t});return A.onmessage=({data:l})=>i(
l),A.postMessage({type:"ready"},[]),s}function Pe(){let{port1:A,port2:t}=new MessageChannel,r=()=>{};
return A.onmessage=()=>r(),{pause:()=>new Promise(s=>{r=s,t.postMessage(0)}),close:()=>A.close()}}return w(
D)})();return o.serve(n,e)}var tn=2e3,Pt={worker:30,page:12},en=1e3,kt=Symbol.for("aelib.training.1");function vt(){let n=globalThis;
return n[kt]??=new KA,n[kt]}var KA=class{#A;#e=new Map;#t;#s=0;#n;join(e){return{start:o=>this.#o(e,
++this.#s,o),goOn:o=>{let a=this.#t?.client===e?this.#t.run:++this.#s;return this.#o(e,a,o)},holds:()=>this.#t?.
client===e,stop:()=>{this.#t?.client===e&&this.#r({type:"stop"})},seen:()=>this.#r({type:"seen"}),leave:()=>this.#a(
e)}}async#o(e,o,a){let c=this.#t;this.#t={client:e,run:o},this.#e.set(e,!0),this.#n??=setInterval(()=>this.#l(),
en),c&&c.client!==e&&c.client.hear({type:"stopped",run:c.run}),this.#A??=nn(I=>this.#i(I));let{place:f,
post:u}=await this.#A;return this.#t?.run===o&&u({type:"start",run:o,...a}),f}#i(e){if(e.type==="rea\
dy"||e.run!==this.#t?.run)return;let{client:o}=this.#t;e.type==="failed"&&(this.#t=void 0),o.hear(e)}async#r(e){
(await this.#A)?.post(e)}#l(){for(let[e,o]of this.#e){let a=e.stands();!a&&!o?this.#a(e):this.#e.set(
e,a)}}async#a(e){if(this.#e.delete(e),this.#t?.client===e&&(await this.#r({type:"stop"}),this.#t=void 0),
this.#e.size>0)return;clearInterval(this.#n),this.#n=void 0;let o=this.#A;this.#A=void 0,(await o)?.
close()}};async function nn(n){try{return await sn(n)}catch{return rn(n)}}function sn(n){let e=`"use\
 strict";(${JA})(self, ${Pt.worker});`,o=URL.createObjectURL(new Blob([e],{type:"text/javascript"}));
return new Promise((c,f)=>{let u=new Worker(o),I=()=>{u.terminate(),f(new Error("no worker"))},m=setTimeout(
I,tn);u.onerror=I,u.onmessage=()=>{clearTimeout(m),u.onmessage=({data:w})=>n(w),u.onerror=null,c({place:"\
worker",post:w=>u.postMessage(w),close:()=>u.terminate()})}}).finally(()=>URL.revokeObjectURL(o))}function rn(n){
let e=!0,o={onmessage:null,postMessage(f){e&&setTimeout(n,0,f)}},a=JA(o,Pt.page);return{place:"page",
post:f=>o.onmessage?.({data:f}),close(){e=!1,a()}}}var qA=class{state="idle";message="";settings;frame;history=[];place;#A;#e;constructor(e,o){this.#e=
e,this.#A=vt().join({hear:a=>this.#s(a),stands:o})}train(e,o){return this.#t(e,o,void 0)}step(e,o){return this.#t(
e,o,1)}reset(e,o){return this.settings=void 0,this.#t(e,o,0)}stop(){this.#A.stop()}close(){this.#A.leave()}async#t(e,o,a){
let c=this.state==="held"&&PA(this.settings,e)&&this.#A.holds();c||(this.history=[],this.frame=void 0),
Object.assign(this,{settings:e,state:"training",message:""}),this.#e();let f={settings:e,images:o,steps:a};
this.place=await(c?this.#A.goOn(f):this.#A.start(f)),this.#e()}#s(e){if(e.type==="frame"){this.frame=
e;let{seen:o,train:a,test:c}=e;this.history.at(-1)?.seen!==o&&this.history.push({seen:o,train:a,test:c}),
requestAnimationFrame(()=>this.#A.seen())}else e.type==="done"?this.state="done":e.type==="stopped"?
this.state="held":e.type==="failed"&&(this.state="failed",this.message=e.message);this.#e()}};var lA={left:58,right:14,top:12,bottom:48};function VA(n,e,o,{width:a=400,height:c=260,left:f=lA.left}={}){
let u=oA("svg",{viewBox:`0 0 ${a} ${c}`,class:"aelib-chart"});u.setAttribute("role","img"),u.setAttribute(
"aria-label",n),on(u,a,c);let I=c-lA.bottom,m=oA("g",{class:"aelib-axes"}),w=oA("g");u.append(m,w);let D=E=>qt(
E,f,a-lA.right),y=E=>qt(E,I,lA.top),S={x:D(e),y:y(o)},B=(E,Q)=>{Object.assign(S,{x:D(E),y:y(Q)}),m.replaceChildren(
...cn(S,{left:f,right:a-lA.right,height:c}))};B(e,o);let F=([E,Q])=>`${S.x.at(E).toFixed(1)},${S.y.at(
Q).toFixed(1)}`,k=(E,Q)=>w.appendChild(oA(E,Q)),H=E=>{let Q=k("path",E);return v=>Q.setAttribute("d",
v)};return{node:u,setAxes:B,scale:S,line(E,Q={}){let v=H({class:"aelib-line",stroke:E,...Q});return G=>v(
G.length?`M${G.map(F).join("L")}`:"")},segments(E,Q={}){let v=H({class:"aelib-line",stroke:E,...Q});
return G=>v(G.map(([J,K])=>`M${F(J)}L${F(K)}`).join(""))},bars(E){let Q=H({fill:E,class:"aelib-bars"});
return v=>Q(v.map(G=>ln(G,S,I)).join(""))},dots(E,Q){let v=H({class:"aelib-dots",stroke:E,"stroke-wi\
dth":Q});return G=>v(G.map(J=>`M${F(J)}h0`).join(""))},words(E){let Q=k("text",E);return([v,G],J)=>{
Q.setAttribute("x",S.x.at(v).toFixed(1)),Q.setAttribute("y",S.y.at(G).toFixed(1)),Q.textContent=J}},
circle(E){let Q=k("circle",E);return([v,G])=>{Q.setAttribute("cx",S.x.at(v).toFixed(2)),Q.setAttribute(
"cy",S.y.at(G).toFixed(2))}}}}function on(n,e,o){n.style.setProperty("--aelib-wide",`${e}px`),n.style.
setProperty("--aelib-tall",`${o}px`)}function an(n,e){let o=(e-n)/5,a=10**Math.floor(Math.log10(o)),
c=a*([1,2,5].find(I=>o<=1.01*I*a)??10),f=Math.ceil(n/c-1e-9),u=Math.floor(e/c+1e-9)-f+1;return Array.
from({length:u},(I,m)=>Number(((f+m)*c).toPrecision(10)))}function qt({low:n,high:e,log:o=!1,ticks:a,
label:c},f,u){let I=o?Math.log:w=>w,m=I(e)-I(n)||1;return{at:w=>f+(u-f)*(I(w)-I(n))/m,back:w=>n+(e-n)*
(w-f)/(u-f),label:c,ticks:a??an(n,e)}}function ln([n,e,o],{x:a,y:c},f){let[u,I,m]=[a.at(n),a.at(e),c.
at(o)].map(w=>w.toFixed(1));return`M${u},${f}V${m}H${I}V${f}Z`}function*cn({x:n,y:e},{left:o,right:a,
height:c}){let f=c-lA.bottom,u=(w,D)=>oA("text",w,D);for(let w of n.ticks){let D=n.at(w);yield oA("l\
ine",{x1:D,x2:D,y1:f,y2:f+5}),yield u({x:D,y:f+19,"text-anchor":"middle"},String(w))}for(let w of e.
ticks){let D=e.at(w);yield oA("line",{...{x1:o,x2:a,y1:D,y2:D},class:"aelib-grid"}),yield u({x:o-7,y:D+
4,"text-anchor":"end"},String(w))}yield oA("line",{x1:o,x2:a,y1:f,y2:f});let I=(o+a)/2;yield u({x:I,
y:c-8,"text-anchor":"middle"},n.label);let m=`translate(10 ${(lA.top+f)/2}) rotate(-90)`;yield u({transform:m,
"text-anchor":"middle"},e.label)}var XA=["#1f77b4","#ff7f0e","#2ca02c","#d62728","#9467bd","#8c564b","#e377c2","#7f7f7f","#bcbd22","#\
17becf"];var gn={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowDown:[0,-1],ArrowUp:[0,1]};function xt({node:n,scale:e},{
point:o,limits:a,move:c}){let f=I=>c(I.map((m,w)=>Math.min(Math.max(m,a()[w][0]),a()[w][1]))),u=I=>{
let m=n.getScreenCTM();if(!m)return;let w=new DOMPoint(I.clientX,I.clientY).matrixTransform(m.inverse());
f([e.x.back(w.x),e.y.back(w.y)])};n.setAttribute("tabindex","0"),n.setAttribute("role","application");
for(let[I,m]of Object.entries(iA))n.setAttribute(I,m);n.classList.add("aelib-map"),n.addEventListener(
"pointerdown",I=>{n.setPointerCapture(I.pointerId),u(I)}),n.addEventListener("pointermove",I=>{I.buttons&&
u(I)}),n.addEventListener("keydown",I=>{let m=gn[I.key];if(!m)return;I.preventDefault();let w=I.shiftKey?
.1:.02;f(o().map((D,y)=>D+w*m[y]*(a()[y][1]-a()[y][0])))})}function Ot(n,{sizes:e=[],activation:o,codeActivation:a,output:c,tied:f}){let u=e.length-1,I=n.map(S=>S.
values),m=S=>S<u-1?o??null:null,w=Array.from({length:u},(S,B)=>({weight:I[2*B],bias:I[2*B+1],activation:B<
u-1?m(B):a??null})),D=I.slice(2*u),y=Array.from({length:u},(S,B)=>({weight:f?un(w[u-1-B]):D[2*B],bias:f?
D[B]:D[2*B+1],activation:B<u-1?m(B):c??"sigmoid"}));return{encoder:w,decoder:y}}function un({weight:n,
bias:e}){let o=e.length,a=n.length/o,c=new Float32Array(n.length);for(let f=0;f<o;f++)for(let u=0;u<
a;u++)c[u*o+f]=n[f*a+u];return c}var hn=[1,2,5,10,20,50,100,200,500],Ht={training:"var(--aelib-deep)",test:"var(--aelib-denoising)"},
fn=300,In=48,Ft=.02;function Lt(){let n=VA("squared error per image against the number of images see\
n, on a logarithmic scale",{low:0,high:60,label:"images seen, in thousands"},{low:10,high:200,log:!0,
ticks:[],label:"squared error per image"}),e=Object.values(Ht).map(I=>n.line(I)),o={"stroke-dasharra\
y":"7 5"},a=[0,1].map(()=>n.line("currentColor",o)),c=[...n.node.querySelectorAll("path")].slice(-2),
f=P("div"),u=(I,m,w)=>{let y=[...I.flatMap(({train:E,test:Q})=>[E,Q]),...w.map(({error:E})=>E)].filter(
E=>E>0),[S,B]=[.8*Math.min(...y,50),1.25*Math.max(...y,50)],F=hn.filter(E=>S<=E&&E<=B),k=m/1e3;n.setAxes(
{low:0,high:k,label:"images seen, in thousands"},{low:S,high:B,log:!0,ticks:F,label:"squared error p\
er image"}),e[0](I.map(({seen:E,train:Q})=>[E/1e3,Math.max(Q,S)])),e[1](I.map(({seen:E,test:Q})=>[E/
1e3,Math.max(Q,S)])),a.forEach((E,Q)=>{let v=w[Q];c[Q].setAttribute("stroke",v?.color??"none"),E(v?.
error>0?[[0,v.error],[k,v.error]]:[])});let H=[...Object.entries(Ht),...w.map(Bn)];f.replaceChildren(
ct(H))};return{node:P("div",{},n.node,f),draw:u}}function Bn({name:n,color:e}){return[n,e]}function Rt(n,e){
let o="map of the codes of test images; arrow keys move the point",a={low:-1,high:1,label:""},c=VA(o,
a,a,{width:370,height:330}),f=Array.from({length:fn},(E,Q)=>{let v={class:"aelib-digit",style:`fill:${XA[(e[Q]??
7)%XA.length]}`};return c.words(v)}),u=[...c.node.querySelectorAll(".aelib-digit")],I=c.circle({r:9,
fill:"none",stroke:"var(--aelib-ink)","stroke-width":3}),m=GA(n,4),w=P("p",{class:"aelib-readout",role:"\
status"}),D=yA(c.node,P("div",{},m.node,w)),y=[a,a].map(({low:E,high:Q})=>[E,Q]),S=[.5,.5],B=[],F=()=>y.
map(([E,Q],v)=>E+S[v]*(Q-E)),k=()=>{let E=F();I(E);let Q=`(${E.map(v=>v.toFixed(2)).join(", ")})`;m.
draw([wt(B,Float32Array.from(E))],"decoded at the ring"),w.textContent=Q};return xt(c,{point:F,limits:()=>y,
move(E){S=E.map((Q,v)=>(Q-y[v][0])/(y[v][1]-y[v][0])),k()}}),{node:D,draw:({codes:E,weights:Q},v)=>{
y=[0,1].map(K=>pn(E.filter((j,V)=>V%2===K)));let[G,J]=y.map(([K,j],V)=>({low:K,high:j,label:`${["fir\
st","second"][V]} number of the code`}));c.setAxes(G,J),f.forEach((K,j)=>{let V=[E[2*j],E[2*j+1]],tA=V.
every((eA,nA)=>y[nA][0]<=eA&&eA<=y[nA][1]);tA&&K(V,String(e[j]??"•")),u[j].toggleAttribute("hidden",
!tA)}),B=Ot(Q,v).decoder,k()}}}function pn(n){let e=n.slice().sort(),o=u=>e[Math.round(u*(e.length-1))],
[a,c]=[o(Ft),o(1-Ft)],f=.08*(c-a)||1;return[a-f,c+f]}function Nt(n){let e=GA(n,1.15),o=n[0]*n[1],a=({
weights:c})=>{let{values:f}=c[0],u=Math.min(f.length/o,In),I=Array.from({length:u},(y,S)=>{let B=f.subarray(
S*o,(S+1)*o),F=B.reduce((k,H)=>Math.max(k,Math.abs(H)),0)||1;return B.map(k=>k/F)}),m=f.length/o,D=`\
filters of the first layer, ${u<m?`the first ${u} of ${m}`:`all ${m}`}: grey 0, white positive, blac\
k negative`;e.draw(I,D,{low:-1,high:1,columns:12})};return{node:e.node,draw:a}}var dn={worker:"Trains in a worker of this page",page:"Trains in the page itself, which refuses work\
ers,"},Qn={wasm:"in WebAssembly",plain:"in plain JavaScript, since it refuses WebAssembly"};function Gt({
state:n,frame:e,place:o},a){let[c,f]=a,u=e&&o?`${dn[o]} ${Qn[e.kernel]}; the same settings give the \
same net everywhere.`:"";if(!e){let B=c.error?`${c.name} leaves a squared error of ${EA(c.error)} pe\
r image. `:"";return{aloud:n==="training"?"Starting ...":`${B}Press Train.`,numbers:"",place:u}}let I=`${e.
seen.toLocaleString("en")} images seen`,m=e.codes.length||e.step===0?"":` An image switches on ${Math.
round(100*e.active)} % of the code's units.`,w=`${I}: squared error ${EA(e.test)} per test image, ${EA(
e.train)} per training image.${m}`,D={training:"Training ...",done:"Done",held:"Held",idle:"",failed:""}[n];
return{aloud:n==="done"||n==="held"&&e.step>0?`${D}: ${mn(e.test,f??c)}`:D,numbers:w,place:u}}function mn(n,{
name:e,error:o}){let a=`the net leaves a squared error of ${EA(n)} per test image`;if(!o)return`${a}\
.`;let c=Math.round(100*n/o);return`${a}, ${e} ${EA(o)}: ${c} % of that.`}function EA(n){return n.toFixed(
1)}var En=10,wn=1e3;function Cn({model:n,el:e}){let o=n.get("payload"),{shape:a,labels:c,pca:f}=o,u=a[0]*
a[1],I,m="",D=yt(n,o,{width:u,count:()=>I?I.train.length/u:Number.POSITIVE_INFINITY},()=>W()),y=new qA(
()=>W(),()=>e.isConnected),S=xA("Train",()=>eA("train"));S.classList.add("aelib-primary");let B=xA("\
Stop",()=>y.stop()),F=xA("Step",()=>eA("step")),k=xA("Reset",()=>eA("reset")),H=P("progress",{max:1,
value:0,"aria-label":"images seen"}),E=P("div",{class:"aelib-controls"},S,B,F,k,H),Q=P("p",{class:"a\
elib-error",role:"alert"}),v=P("p",{class:"aelib-numbers"}),G=gt(),J=Qt(a,2.2),K=Lt(),j=Rt(a,c),V=Nt(
a),tA=P("p",{class:"aelib-note aelib-small"});e.append(D.node,E,Q,G,v,J.node),e.append(yA(K.node,j.node,
V.node),tA);let eA=U=>{if(!I||D.problem()){W();return}let{test:$}=I,Z=nA().at(-1)??[],T=new Float32Array(
Z.length*u);Z.forEach((L,_)=>{T.set(L,_*u)}),y[U](TA(D.values(),u),{...I,test:$,shown:T})},nA=()=>{let U=St(
I?.test??new Uint8Array,u,En),$=n.get("noise");if($===hA)return[U];let Z=n.get("amount");return[U,U.
map((T,L)=>ut(T,$,Z,wn+L))]},cA=()=>{let[U,$]=nA(),Z={name:`PCA, k = ${n.get("k")}`,color:"var(--ael\
ib-pca)"},T={name:"left as damaged",color:"var(--aelib-other)"},L=f[n.get("k")-1]??0,_=[{...Z,error:L}];
return $?.length&&_.push({...T,error:mt($,U)}),_},W=()=>{D.follow();let U=m||D.problem()||(y.state===
"failed"?y.message:"");Q.textContent=U;let $=y.state==="training",Z=y.state==="held"&&PA(y.settings,
TA(D.values(),u));S.disabled=$,F.disabled=$,k.disabled=$,B.disabled=!$,S.textContent=Z&&y.frame?.step?
"Go on":"Train";let{frame:T,settings:L}=y;H.value=T?T.step/T.steps:0;let _=Gt(y,cA());G.textContent=
_.aloud,v.textContent=_.numbers,tA.textContent=_.place,K.draw(y.history,L?.images??n.get("images"),cA());
let[gA,wA]=nA(),IA=[["original",gA]];wA&&IA.push(["damaged",wA]),T&&IA.push(["output",Dn(T.outputs,u)]),
gA.length&&J.draw(IA),j.node.hidden=!T?.codes.length,V.node.hidden=!T,!(!T||!L)&&(T.codes.length&&j.
draw(T,L),V.draw(T))};e.setAttribute("aria-busy","true"),Promise.all([jA(o.train,u),jA(o.test,u)]).then(
([U,$])=>{I={train:U,test:$}},U=>{m=U.message}).finally(()=>{e.removeAttribute("aria-busy"),W()});let fA=pt(
n,vA,W);return()=>{fA(),y.close()}}function Dn(n,e){return Array.from({length:n.length/e},(o,a)=>n.subarray(
a*e,(a+1)*e))}function xA(n,e){let o=P("button",{type:"button",...iA},n);return o.addEventListener("\
click",e),o}var bn=Bt(Cn);return Fe(yn);})();
widget = widget.default;
export { widget as default };
