"use strict";var widget=(()=>{var zA=Object.defineProperty;var Oe=Object.getOwnPropertyDescriptor;var He=Object.getOwnPropertyNames;var Fe=Object.prototype.hasOwnProperty;var Le=(e,n)=>{for(var o in n)zA(e,o,{get:n[o],enumerable:!0})},Re=(e,n,o,a)=>{if(n&&typeof n=="obje\
ct"||typeof n=="function")for(let c of He(n))!Fe.call(e,c)&&c!==o&&zA(e,c,{get:()=>n[c],enumerable:!(a=
Oe(n,c))||a.enumerable});return e};var Ne=e=>Re(zA({},"__esModule",{value:!0}),e);var Pn={};Le(Pn,{default:()=>kn});function ft(e,n,o){for(let[a,c]of Object.entries(n))e.setAttribute(a,String(c));return e.append(...o),
e}function P(e,n={},...o){return ft(document.createElement(e),n,o)}function sA(e,n={},...o){let a=document.
createElementNS("http://www.w3.org/2000/svg",e);return ft(a,n,o)}function It(e){let n=e.map(([o,a])=>P(
"span",{},P("i",{style:`background:${a}`}),o));return P("div",{class:"aelib-legend"},...n)}function Bt(e=""){
return P("p",{class:"aelib-note"},e)}function pt(){return P("p",{class:"aelib-readout","aria-live":"\
polite"})}function YA(...e){return P("div",{class:"aelib-beside"},...e)}var rA={"data-lm-suppress-shortcuts":"true"};var kA=class{constructor(n){this.state=n>>>0}uniform(){this.state=this.state+1831565813>>>0;let n=this.
state;return n=Math.imul(n^n>>>15,n|1),n^=n+Math.imul(n^n>>>7,n|61),((n^n>>>14)>>>0)/4294967296}below(n){
return Math.floor(this.uniform()*n)}leave(n){let o=this.state;return this.state=o+Math.imul(1831565813,
n)>>>0,o}normal(){return Math.sqrt(-2*Math.log(1-this.uniform()))*Math.cos(2*Math.PI*this.uniform())}};var PA={gaussian:{symbol:"s",amount:"standard deviation of the noise",damage:(e,n,o)=>e+n*o.normal()},
masking:{symbol:"p",amount:"probability that a pixel is set to 0",damage:(e,n,o)=>o.uniform()<n?0:e},
"salt-and-pepper":{symbol:"p",amount:"probability that a pixel turns black or white",damage:(e,n,o)=>{
let a=o.uniform()<n,c=o.uniform()<.5?0:1;return a?c:e}}};function dt(e,n,o,a){if(!Object.hasOwn(PA,n))
throw new Error(`no corruption is called ${n}`);let{damage:c}=PA[n],f=new kA(a);return e.map(u=>c(u,
o,f))}var mt=Symbol.for("aelib.models"),Ge="aelib-model";function Qt(){let e=globalThis;return e[mt]??=new Map,
e[mt]}function Et(e,n){Qt().set(e,n);for(let o of document.querySelectorAll(`[data-model="${e}"]`))o.
dispatchEvent(new Event(Ge));return()=>{Qt().delete(e)}}function wt(e){return{initialize({model:n}){return Et(n.get("_page"),n)},render({model:n,el:o}){o.classList.
add("aelib-widget");try{return e({model:Ue(n),el:o,manager:n.widget_manager})}catch(a){let c=`This w\
idget failed: ${a instanceof Error?a.message:a}`;throw o.replaceChildren(P("p",{class:"aelib-error"},
c)),a}}}}function Ct(e,n,o){let a=n.map(c=>e.on(`change:${c}`,o));return o(),()=>{for(let c of a)c()}}
var Te=25;function Ue(e){let n=new Map,o=null,a=!1,c=()=>{let f=o;a=!0;try{for(let u of ze(f))e.set(
u,f[u])}finally{o=null,a=!1}e.save_changes()};return{get:f=>o&&f in o?o[f]:e.get(f),put(f){o||setTimeout(
c,Te),o={...o,...f};let u=Object.keys(f).flatMap(I=>[...n.get(`change:${I}`)??[]]);for(let I of new Set(
u))I()},on(f,u){let I=()=>{a||u()},m=n.get(f)??new Set;return n.set(f,m.add(u)),e.on(f,I),()=>{m.delete(
u),e.off(f,I)}}}}function ze(e){return Object.keys(e)}function $A(e,n,[o,a],c={}){let{columns:f=n.length,low:u=0,high:I=1}=c,m=Math.max(1,Math.round(a/14)),
Q=Math.ceil(n.length/f),D=f*(a+m)-m,k=Q*(o+m)-m;e.width!==D&&(e.width=D),e.height!==k&&(e.height=k);
let S=e.getContext("2d"),B=S.createImageData(D,k),R=255/(I-u);n.forEach((C,v)=>{let E=Math.floor(v/f)*
(o+m)*D+v%f*(a+m);for(let w=0;w<C.length;w++){let F=4*(E+Math.floor(w/a)*D+w%a),N=(C[w]-u)*R;B.data[F]=
N,B.data[F+1]=N,B.data[F+2]=N,B.data[F+3]=255}}),S.putImageData(B,0,0)}function Dt(e,n){let o=`calc(var(--aelib-zoom) * ${n*e.width}px)`;e.style.width=`min(${o}, calc(var(\
--aelib-room) * ${e.width/e.height}))`}function jA(e,n=2){let o=P("canvas",{role:"img"}),a=P("figcap\
tion");return{node:P("figure",{class:"aelib-picture"},o,a),draw:(u,I,m)=>{$A(o,u,e,m),Dt(o,n),o.setAttribute(
"aria-label",I),a.textContent=I}}}function bt(e,n=2){let o=P("div",{class:"aelib-strips"}),a=[],c=()=>{
let u=P("div",{class:"aelib-name"}),I=P("canvas",{role:"img"});return o.append(u,I),{words:u,canvas:I}};
return{node:o,draw:(u,{shape:I=e,zoom:m=n,...Q}={})=>{u.forEach(([D,k],S)=>{a[S]??=c();let{words:B,canvas:R}=a[S];
$A(R,k,I,Q),Dt(R,m),R.setAttribute("aria-label",`${D}: ${k.length} images`),B.textContent=D});for(let{
words:D,canvas:k}of a.splice(u.length))D.remove(),k.remove()}}}function Ye(e,n){let o=0;for(let a=0;a<e.length;a++)o+=(e[a]-n[a])**2;return o}function yt(e,n){return e.reduce((a,c,f)=>a+Ye(c,n[f]),0)/e.length}function Mt(e){return Uint8Array.from(atob(e),n=>n.charCodeAt(0))}var JA={null:e=>e,relu:e=>Math.max(e,0),sigmoid:e=>1/(1+Math.exp(-e)),tanh:Math.tanh,elu:e=>e>0?e:Math.
expm1(e),softplus:e=>e>20?e:Math.log1p(Math.exp(e))};function $e(e,{weight:n,bias:o,activation:a}){if(n.length!==o.length*e.length)throw new Error(`${n.length}\
 weights do not lead from ${e.length} to ${o.length}`);let c=JA[String(a)],f=new Float32Array(o.length);
for(let u=0,I=0;u<f.length;u++){let m=o[u];for(let Q=0;Q<e.length;Q++,I++)m+=n[I]*e[Q];f[u]=c(m)}return f}
function St(e,n){return e.reduce($e,n)}var fA="none";var je={plain:null,l1:"relu",kl:"sigmoid",variational:null};function vA(e){let n=e.split(",").map(a=>a.
trim()).filter(Boolean);return n.every(a=>/^\d+$/.test(a)&&Number(a)>=1&&Number(a)<=2e3)?n.map(Number):
void 0}function KA(e,n){let{code:o,weight:a,noise:c}=e,f=o==="variational";return{sizes:[n,...vA(e.hidden)??
[],e.k],activation:e.activation,codeActivation:je[o],tied:e.tied,variational:f,loss:f?"bce":"mse",beta:f?
a:1,sparsity:Je(o,a),corruption:c===fA?null:{kind:c,amount:e.amount},batchSize:e.batch_size,lr:e.lr,
schedule:"one-cycle",images:e.images,seed:e.seed}}function Je(e,n){return e==="l1"?{kind:e,weight:n}:
e==="kl"?{kind:e,weight:n,rho:.05}:null}function kt(e,n,o){let{code:a,tied:c,noise:f,batch_size:u}=e;
if(a==="variational"&&(c||f!==fA))return`A variational code goes without ${c?"tied weights":"noise"}\
 here: take away one of the two.`;if(u>o)return`A batch of ${u} is more than the ${o} training image\
s: take at most those.`;let I=[n,...vA(e.hidden)??[],e.k],m=I.slice(1).reduce((Q,D,k)=>Q+2*D*I[k],0);
return m>4e6?`This net would have ${(m/1e6).toFixed(1)} million weights, and a page bears 4: take na\
rrower layers.`:""}function qA(e,n){return JSON.stringify(e)===JSON.stringify(n)}var vt={hidden:"hidden layers",k:"code size k",activation:"activation",tied:"tied weights",noise:"da\
mage",amount:"amount, p or s",code:"code",weight:"weight, λ or β",lr:"step size",batch_size:"batch",
images:"images to see",seed:"seed"},Ke={activation:Object.keys(JA).filter(e=>e!=="null"),noise:[fA,...Object.
keys(PA)],code:["plain","l1","kl","variational"]},Ve={l1:"sparse, L1",kl:"sparse, KL"},Xe=["k","batc\
h_size","images","seed"],We={amount:.05},_e={hidden:"8em",images:"6.5em",k:"4.5em",amount:"4.5em",batch_size:"\
4.5em"},xA=Object.keys(vt);function qt(e,{presets:n,preset:o,limits:a},c,f){let u=new Map,I=xA.map(C=>[
C,Ze(C,a[C])]),m=()=>Object.fromEntries(xA.map(C=>[C,e.get(C)]));for(let[C,{input:v,read:E}]of I)v.addEventListener(
"change",()=>{try{let w=E();u.delete(C),e.put({[C]:w})}catch(w){u.set(C,w instanceof Error?w.message:
"")}v.setAttribute("aria-invalid",String(u.has(C))),f()});let Q=P("p",{class:"aelib-question"}),D=P(
"div",{class:"aelib-controls"}),k=P("div",{class:"aelib-controls"}),S=xt("question",n.map(({name:C})=>C)),
B=()=>{let C=n.find(({name:w})=>w===S.input.value)??n[0];Q.textContent=C.question;let v=I.filter(([w])=>C.
turns.includes(w)),E=I.filter(([w])=>!C.turns.includes(w));D.replaceChildren(S.node,...v.map(([,{node:w}])=>w)),
k.replaceChildren(...E.map(([,{node:w}])=>w))};S.input.value=o,S.input.addEventListener("change",()=>{
let C=n.find(({name:v})=>v===S.input.value);u.clear(),e.put({...C?.settings}),B(),f()}),B();let R=P(
"summary",{},"More settings");return{node:P("div",{class:"aelib-rows"},Q,D,P("details",{},R,k)),values:m,
problem:()=>[...u.values()][0]??kt(m(),c.width,c.count()),follow(){for(let[v,{input:E}]of I){if(u.has(
v))continue;let w=e.get(v);E.type==="checkbox"?E.checked=!!w:E.value=String(w),E.setAttribute("aria-\
invalid","false")}let C=m();Pt(I,"amount",C.noise!=="none"),Pt(I,"weight",C.code!=="plain")}}}function Pt(e,n,o){
for(let[a,{input:c}]of e)a===n&&(c.disabled=!o)}function Ze(e,n){let o=vt[e],a=Ke[e];if(a)return xt(
o,a);if(e==="tied")return tn(o);if(n)return An(e,o,n);let c=P("input",{type:"text",...rA});return VA(
e,o,c,()=>{if(!vA(c.value))throw new Error(`Hidden layers are whole numbers from 1 to 2000 with comm\
as between them, such as 128, 32, or nothing for none; got ${c.value}.`);return c.value})}function An(e,n,[
o,a]){let c=Xe.includes(e),f=c?1:We[e]??"any",u=P("input",{type:"number",min:o,max:a,step:f,...rA});
return VA(e,n,u,()=>{let m=u.valueAsNumber;if(!(m>=o&&m<=a&&(!c||Number.isInteger(m)))){let Q=c?"a w\
hole number":"a number",D=u.value||"nothing that is a number";throw new Error(`The ${n} must be ${Q}\
 from ${o} to ${a}, got ${D}.`)}return m})}function xt(e,n){let o=n.map(c=>P("option",{value:c},Ve[c]??
c)),a=P("select",rA,...o);return VA("",e,a,()=>a.value)}function tn(e){let n=P("input",{type:"checkb\
ox",...rA});return{node:P("label",{class:"aelib-control"},n,P("span",{},e)),input:n,read:()=>n.checked}}
function VA(e,n,o,a){return o.style.width=e&&_e[e]||"",{node:P("label",{class:"aelib-control"},P("sp\
an",{},n),o),input:o,read:a}}var XA=Symbol.for("aelib.images.1"),WA=15,en="This browser cannot unpack the images: it has no Decom\
pressionStream. Firefox 113, Safari 16.4, Chrome 80, and what is newer, have one.";function _A({data:e},n){
let o=globalThis;o[XA]??=new Map;let a=o[XA].get(e)??nn(e,n);return o[XA].set(e,a),a}async function nn(e,n){
if(typeof DecompressionStream>"u")throw new Error(en);let a=new Blob([Mt(e)]).stream().pipeThrough(new DecompressionStream(
"deflate")),c=new Uint8Array(await new Response(a).arrayBuffer()),f=new Uint8Array(2*c.length);return c.
forEach((u,I)=>{f[2*I]=255/WA*(u>>4),f[2*I+1]=255/WA*(u&WA)}),f.subarray(0,n*Math.floor(f.length/n))}
function Ot(e,n,o){let a=Math.min(o,e.length/n);return Array.from({length:a},(c,f)=>Float32Array.from(
e.subarray(f*n,(f+1)*n),u=>u/255))}function ZA(e,n){"use strict";var o=(()=>{var a=Object.defineProperty,c=Object.getOwnPropertyDescriptor,
f=Object.getOwnPropertyNames,u=Object.prototype.hasOwnProperty,I=(A,t)=>{for(var r in t)a(A,r,{get:t[r],
enumerable:!0})},m=(A,t,r,s)=>{if(t&&typeof t=="object"||typeof t=="function")for(let i of f(t))!u.call(
A,i)&&i!==r&&a(A,i,{get:()=>t[i],enumerable:!(s=c(t,i))||s.enumerable});return A},Q=A=>m(a({},"__esM\
odule",{value:!0}),A),D={};I(D,{serve:()=>qe});var k="AGFzbQEAAAABeA1gBX9/f31/AGABewF7YAR/f39/AGAFf3\
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
uniform()))*Math.cos(2*Math.PI*this.uniform())}},B=Math.fround,R=new Float32Array(1),C=new Int32Array(
R.buffer);function v(A){let t=A.map(B);return r=>{let s=t[0];for(let i=1;i<t.length;i++)s=B(B(s*r)+t[i]);
return s}}var E=v([.000198756915,.0013981999507,.0083334519073,.041665795894,.16666665459,.50000001201]),
w=v([.070376836292,-.1151461031,.1167699874,-.12420140846,.14249322787,-.16668057665,.20000714765,-.24999993993,
.33333331174]),F=v([-.00019515295891,.0083321608736,-.16666654611]),N=v([2443315711809948e-20,-.001388731625493765,
.04166664568298827]),z=B(.693359375),$=B(-.00021219444),aA=B(Math.LOG2E),oA=12582912;function _(A){return B(
B(A+oA)-oA)}function IA(A){return B(B(E(A)*B(A*A))+A)}function BA(A,t){return B(B(A-B(t*z))-B(t*$))}
function pA(A){return C[0]=A+127<<23,R[0]}function Z(A){let t=Math.max(Math.min(A,89),-104),r=_(B(t*
aA)),s=r>>1,i=B(IA(BA(t,r))+1);return B(B(i*pA(s))*pA(r-s))}function lA(A){let t=Math.max(Math.min(A,
88),-87),r=_(B(t*aA)),s=pA(r);return B(B(s*IA(BA(t,r)))+B(s-1))}function AA(A){if(Number.isNaN(A))return A;
let t=A<B(117549435e-46);R[0]=t?B(A*8388608):A;let r=(C[0]>>>23)-(t?149:126);C[0]=C[0]&8388607|1056964608;
let s=R[0];s<B(Math.SQRT1_2)&&(r-=1,s=B(s+s)),s=B(s-1);let i=B(s*s),l=B(B(w(s)*s)*i);return l=B(l+B(
r*$)),l=B(l-B(i*.5)),B(B(s+l)+B(r*z))}function iA(A){let t=B(A+1);return t===0?AA(t):B(AA(t)-B(B(B(t-
1)-A)/t))}function FA(A){let t=B(A*A);return B(B(B(F(t)*t)*A)+A)}function j(A){let t=B(A*A);return B(
B(B(N(t)*t)*t)+B(1-B(t*.5)))}var H=Math.fround,K=2**-24;function T(A){let t=new S(A);return()=>Math.
floor(t.uniform()/K)*K}function V(A){return{mask(t,r,s,i,l){let g=H(i),h=T(l);for(let p=0;p<t;p++)A[(s>>
2)+p]=h()<g?0:A[(r>>2)+p]},saltAndPepper(t,r,s,i,l){let g=H(i),h=T(l);for(let p=0;p<t;p++){let d=h(),
y=d<H(g*.5)?1:0;A[(s>>2)+p]=d<g?y:A[(r>>2)+p]}},addNormals(t,r,s,i,l){let g=T(l);for(let h=0;h<t;h+=
8){let p=Array.from({length:4},()=>X(g()));for(let d=h;d<h+4;d++){let[y,M]=bA(g()),q=(r>>2)+d,x=(s>>
2)+d;A[x]=H(A[q]+H(H(i)*H(p[d-h]*y))),A[x+4]=H(A[q+4]+H(H(i)*H(p[d-h]*M)))}}}}}function X(A){return H(
Math.sqrt(H(-2*AA(H(1-A)))))}function bA(A){let t=H(A*4),r=_(t),s=H(H(t-r)*H(1.5707963)),i=FA(s),l=j(
s),[g,h]=r&1?[i,l]:[l,i];return[r+1&2?-g:g,r&2?-h:h]}var O=Math.fround,uA=[{value:A=>A,slope:A=>A},{
value:A=>Math.max(A,0),slope:(A,t)=>t>0?A:0},{value:A=>O(1/O(1+Z(-A))),slope:(A,t)=>O(O(A*O(1-t))*t)},
{value:LA,slope:(A,t)=>O(A*O(1-O(t*t)))},{value:A=>A>0?A:lA(A),slope:(A,t)=>O(A*(t>0?1:O(t+1)))},{value:A=>A>
20?A:iA(Z(A)),slope:(A,t)=>O(A*-lA(-t))}];function LA(A){let t=lA(-2*A);return O(-t/O(t+2))}var dA=O(
1-.9),tA=O(.999),RA=O(1-.999),Vt=O(1e-8);function Xt(A){return{activate(t,r,s){let{value:i}=uA[t];for(let l=s>>
2,g=l+r;l<g;l++)A[l]=i(A[l])},slope(t,r,s,i){let{slope:l}=uA[t];for(let g=0,h=s>>2,p=i>>2;g<r;g++)A[p+
g]=l(A[p+g],A[h+g])},adam(t,r,s,i,l,g,h){let p=O(g),d=O(h);for(let y=0;y<t;y++){let M=A[(s>>2)+y],q=A[(i>>
2)+y],x=O(q+O(dA*O(M-q))),G=O(O(A[(l>>2)+y]*tA)+O(O(RA*M)*M));A[(i>>2)+y]=x,A[(l>>2)+y]=G;let U=O(O(
O(Math.sqrt(G))/d)+Vt);A[(r>>2)+y]=O(A[(r>>2)+y]-O(O(p*x)/U))}}}}var b=Math.fround,yA=2**-23,MA=class{parts=new Float64Array(
4);add(A,t){this.parts[A&3]+=t}total(){let[A,t,r,s]=this.parts;return A+r+(t+s)}};function Wt(A,t){return{
greys(r,s,i){for(let l=0;l<r;l++)A[(i>>2)+l]=t[s+l]/255},squaredError(r,s,i,l,g){let h=new MA;for(let p=0;p<
r;p++){let d=b(A[(s>>2)+p]-A[(i>>2)+p]);h.add(p,b(d*d)),A[(l>>2)+p]=b(b(g)*d)}return h.total()},crossEntropy(r,s,i,l,g){
let h=new MA;for(let p=0;p<r;p++){let d=A[(s>>2)+p],y=A[(i>>2)+p],M=b(y*Math.max(AA(d),-100)),q=b(b(
y-1)*Math.max(iA(-d),-100));h.add(p,b(q-M));let x=Math.max(b(b(1-d)*d),b(1e-12));A[(l>>2)+p]=b(b(b(g)*
b(d-y))/x)}return h.total()}}}function _t(A,t){return{absoluteSum(r,s,i,l){let g=new MA;for(let h=0;h<
r;h++){let p=A[(s>>2)+h];g.add(h,Math.abs(p));let d=p>0?b(l):0,y=p<0?b(l):0;A[(i>>2)+h]=b(A[(i>>2)+h]+
b(d-y))}return g.total()},klSparsity(r,s,i,l,g,h,p){t(r,s,i,p);let d=0;for(let y=p>>2;y<(p>>2)+s;y++){
let M=b(A[y]/r);d+=Zt(M,b(h)),A[y]=b(b(g)*Ae(M,b(h)))}for(let y=0;y<r*s;y++){let M=(l>>2)+y;A[M]=b(A[M]+
A[(p>>2)+y%s])}return d},drawCodes(r,s,i,l,g){for(let h=0;h<r;h++){let p=Z(b(A[(i>>2)+h]*.5)),d=b(p*
A[(l>>2)+h]);A[(g>>2)+h]=b(A[(s>>2)+h]+d)}},gaussianKl(r,s,i,l,g,h,p){let d=b(p),y=new MA;for(let M=0;M<
r;M++){let q=A[(s>>2)+M],x=A[(i>>2)+M],G=A[(g>>2)+M],U=Z(x);y.add(M,b(b(b(U+b(q*q))-1)-x));let Y=b(b(
G*A[(l>>2)+M])*Z(b(x*.5)));A[(h>>2)+M]=b(b(Y+b(d*b(U-1)))*.5),A[(g>>2)+M]=b(G+b(d*q))}return y.total()/
2}}}function Zt(A,t){let r=Math.max(Math.min(A,b(1-yA)),yA),s=b(1-t);return-(b(t*AA(b(r/t)))+b(s*AA(
b(b(1-r)/s))))}function Ae(A,t){return A<yA||A>b(1-yA)?0:b(b(b(1-t)/b(1-A))-b(t/A))}var L=Math.fround,
cA=8;function te(A){return{pack(t,r,s,i,l,g){for(let h=0,p=g>>2;h<r;h+=cA){let d=(s>>2)+h*l,y=Math.min(
r-h,cA);for(let M=0;M<t;M++,p+=cA){let q=d+M*i;for(let x=0;x<cA;x++)A[p+x]=x<y?A[q+x*l]:0}}},multiply(t,r,s,i,l,g,h,p,d,y){
let M=new Float32Array(8);for(let q=0;q<r;q+=4){let x=Math.min(r-q,4),G=(h>>2)+(q>>3)*s*cA+(q&4);for(let U=0;U<
t;U+=2){let Y=Math.min(t-U,2),EA=(i>>2)+U*l;ee(A,EA,Y===2?l:0,g,G,s,M);for(let nA=0;nA<Y;nA++)for(let W=0;W<
x;W++){let wA=(p>>2)+(U+nA)*r+q+W,CA=L(M[4*nA+W]+(d?A[(d>>2)+q+W]:0));A[wA]=y?L(CA+A[wA]):CA}}}},columnSums(t,r,s,i){
for(let l=0;l<r;l++){let g=L(0);for(let h=0,p=(s>>2)+l;h<t;h++,p+=r)g=L(g+A[p]);A[(i>>2)+l]=g}}}}function ee(A,t,r,s,i,l,g){
let h=L(0),p=L(0),d=L(0),y=L(0),M=L(0),q=L(0),x=L(0),G=L(0);for(let U=t,Y=i,EA=i+l*cA;Y<EA;Y+=cA,U+=
s){let nA=A[U],W=A[U+r],wA=A[Y],CA=A[Y+1],ut=A[Y+2],ht=A[Y+3];h=L(h+L(nA*wA)),p=L(p+L(nA*CA)),d=L(d+
L(nA*ut)),y=L(y+L(nA*ht)),M=L(M+L(W*wA)),q=L(q+L(W*CA)),x=L(x+L(W*ut)),G=L(G+L(W*ht))}g[0]=h,g[1]=p,
g[2]=d,g[3]=y,g[4]=M,g[5]=q,g[6]=x,g[7]=G}function ne(A){let t=new Float32Array(A),r=te(t);return{...r,
...Xt(t),...V(t),...Wt(t,new Uint8Array(A)),..._t(t,r.columnSums)}}var NA=Object.freeze({null:0,relu:1,
sigmoid:2,tanh:3,elu:4,softplus:5}),GA=65536;async function se(A,t=!1){if(!t)try{return await re(Math.
ceil(A/GA))}catch{}let r=new ArrayBuffer(Math.ceil(A/GA)*GA);return{name:"plain",kernel:ne(r),buffer:r}}
async function re(A){let t=Uint8Array.from(atob(k),i=>i.charCodeAt(0)),r=new WebAssembly.Memory({initial:A}),
{instance:s}=await WebAssembly.instantiate(t,{env:{memory:r}});return{name:"wasm",kernel:s.exports,buffer:r.
buffer}}var nt=Object.freeze({"one-cycle":A=>A<.1?.04+.96*(1-rt(A/.1))/2:st((A-.1)/.9),cosine:st});function st(A){
return(1+rt(A))/2}var oe=12;function rt(A){let t=Math.PI*(.5-A),r=0;for(let s=2*oe+1;s>1;s-=2)r=(1+r)*
(-t*t/(s*(s-1)));return t*(1+r)}var TA=Object.freeze({gaussian:{how:"addNormals",most:Number.POSITIVE_INFINITY},
masking:{how:"mask",most:1},"salt-and-pepper":{how:"saltAndPepper",most:1}}),UA=Object.freeze({sizes:[
784,128,32,2],activation:"relu",codeActivation:null,output:"sigmoid",tied:!1,variational:!1,loss:"ms\
e",beta:1,sparsity:null,corruption:null,batchSize:64,lr:.001,schedule:null,images:6e4,seed:0}),ot=4e6,
ie=1e7,it=class extends Error{};function ae(A,t){let r=Object.keys(A).find(i=>!Object.hasOwn(UA,i));
J(r===void 0,`${r} is not a setting: ${ue(UA)} are.`);let s={...UA,...A};return le(s),ce(s),s.variational&&
ge(s),SA("batchSize",s.batchSize,1,t,"the number of images"),mA("lr",s.lr,0,1),J(s.lr>0,"lr must be \
above 0."),QA("schedule",s.schedule,[null,...Object.keys(nt)]),SA("images",s.images,1,ie),SA("seed",
s.seed,0,4294967295),s}function le({sizes:A,tied:t,variational:r,...s}){J(Array.isArray(A)&&A.length>=
2,`sizes must be two whole numbers or more, from the image to the code, got ${eA(A)}.`);for(let l of A)
SA("each of sizes",l,1,Number.MAX_SAFE_INTEGER);let i=0;for(let l=1;l<A.length;l++)i+=2*A[l-1]*A[l];
J(i<=ot,`sizes must be smaller: the network would have ${i} weights, and ${ot} are the most in a pag\
e.`);for(let l of["activation","codeActivation","output"])QA(l,s[l],[null,...Object.keys(NA).filter(
g=>g!=="null")]);for(let[l,g]of Object.entries({tied:t,variational:r}))J(typeof g=="boolean",`${l} m\
ust be true or false, got ${eA(g)}.`)}function ce({loss:A,output:t,beta:r,sparsity:s,corruption:i,codeActivation:l}){
QA("loss",A,["mse","bce"]),J(A==="mse"||t==="sigmoid",`loss "bce" needs output "sigmoid", which stay\
s in [0, 1], got output ${eA(t)}.`),mA("beta",r,0),i!==null&&(QA("corruption",i?.kind,Object.keys(TA)),
mA("amount",i.amount,0,TA[i.kind].most)),s!==null&&(QA("sparsity",s?.kind,["kl","l1"]),mA("weight",s.
weight,0),s.kind!=="l1"&&(mA("rho",s.rho,0,1),J(s.rho>0&&s.rho<1,"rho must be above 0 and below 1."),
J(l==="sigmoid",`sparsity "kl" needs codeActivation "sigmoid", which stays in [0, 1], got ${eA(l)}: \
or take "l1".`)))}function ge({tied:A,codeActivation:t,sparsity:r,corruption:s}){let i={tied:A||null,
codeActivation:t,sparsity:r,corruption:s};for(let[l,g]of Object.entries(i))J(g===null,`a variational\
 autoencoder has no ${l} here, got ${eA(g)}.`)}function J(A,t){if(!A)throw new it(t)}function SA(A,t,r,s,i=""){
let l=s===Number.MAX_SAFE_INTEGER?"or more":`to ${s}`;J(Number.isInteger(t)&&Number(t)>=r&&Number(t)<=
s,`${A} must be a whole number, ${r} ${l}${i&&`, ${i}`}, got ${eA(t)}.`)}function mA(A,t,r,s=Number.
POSITIVE_INFINITY){let i=s===Number.POSITIVE_INFINITY?`${r} or more`:`from ${r} to ${s}`;J(Number.isFinite(
t)&&Number(t)>=r&&Number(t)<=s,`${A} must be a number, ${i}, got ${eA(t)}.`)}function QA(A,t,r){let s=r.
map(eA).join(", ");J(r.includes(t),`${A} must be one of ${s}, got ${eA(t)}.`)}function ue(A){return Object.
keys(A).join(", ")}function eA(A){return typeof A=="number"?String(A):JSON.stringify(A)??String(A)}var he=class{constructor(){
this.mean=1,this.square=1}next(A){return this.mean*=.9,this.square*=.999,{step:A/(1-this.mean),root:Math.
sqrt(1-this.square)}}},fe=class{bytes=1024;floats(A){return this.#A(4*hA(A))}greys(A){return this.#A(
hA(A))}#A(A){let t=this.bytes;return this.bytes+=Math.ceil(A/16)*16,t}};function hA(A){return Math.ceil(
A/8)*8}var Ie=class{constructor(A,t){this.plan=A,this.machine=t,this.numbers=new Float32Array(t.buffer)}view({
shape:A,at:t},r="weights"){let s=this.#A(r,t)/4,i=A.reduce((l,g)=>l*g);return this.numbers.subarray(
s,s+i)}draw(A){for(let t of this.plan.parameters){let r=1/Math.sqrt(t.inputs),s=this.view(t);for(let i=0;i<
s.length;i++)s[i]=(2*A.uniform()-1)*r}}forward(A,t,r){let{inputs:s,outputs:i}=A,{kernel:l}=this.machine,
[g,h]=A.tied?[i,1]:[1,s],{packed:p}=this.plan,{output:d}=A,y=this.#A("weights",A.bias);return l.pack(
s,i,this.#A("weights",A.weight),g,h,p),l.multiply(r,i,s,t,s,1,p,d,y,!1),A.activation&&l.activate(NA[A.
activation],hA(r*i),d),d}unbend(A,t,r){if(!A.activation)return;let{kernel:s}=this.machine,i=NA[A.activation];
s.slope(i,hA(r*A.outputs),A.output,t)}weightSlopes(A,t,r,s){let{kernel:i}=this.machine,l=this.plan.decoder.
some(({tied:M,weight:q})=>M&&q===A.weight)&&!A.tied,[g,h,p,d]=A.tied?[t,A.inputs,r,A.outputs]:[r,A.outputs,
t,A.inputs],y=this.#A("slopes",A.weight);i.pack(s,d,p,d,1,this.plan.packed),i.multiply(h,d,s,g,1,h,this.
plan.packed,y,0,l),i.columnSums(s,A.outputs,r,this.#A("slopes",A.bias))}inputSlopes(A,t,r,s,i=!1){let{
inputs:l,outputs:g}=A,{kernel:h}=this.machine,[p,d]=A.tied?[1,g]:[l,1];h.pack(g,l,this.#A("weights",
A.weight),p,d,this.plan.packed),h.multiply(s,l,g,t,g,1,this.plan.packed,r,0,i)}#A(A,t){return this.plan.
places[A]+4*t}},Be=class{constructor(A){this.network=A,this.plan=A.plan,this.kernel=A.machine.kernel}descend(A){
let{encoder:t,decoder:r,depth:s}=this.plan,{count:i}=A,l=[this.#A(A)];for(let d of r)l.push(this.network.
forward(d,l.at(-1),i));let g=this.#e(A),[h,p]=this.plan.slopes;for(let d=s-1;d>=0;d--)this.network.unbend(
r[d],h,i),this.network.weightSlopes(r[d],l[d],h,i),this.network.inputSlopes(r[d],h,p,i),[h,p]=[p,h];
g+=this.#t(A,h);for(let d=s-1;d>=0;d--){let y=d>0?t[d-1].output:A.input;this.network.unbend(t[d],h,i),
this.network.weightSlopes(t[d],y,h,i),d>0&&this.network.inputSlopes(t[d],h,p,i),d===s-1&&this.#s(y,d>
0?p:0,i),[h,p]=[p,h]}return g}#A({count:A,input:t}){let{encoder:r,logVariance:s,noise:i,codes:l}=this.
plan,g=[t];for(let d of r)g.push(this.network.forward(d,g.at(-1),A));let h=g.at(-1);if(!s)return h;let p=this.
network.forward(s,g.at(-2),A);return this.kernel.drawCodes(A*s.outputs,h,p,i,l),l}#e({count:A,clean:t}){
let{loss:r,variational:s,sizes:i}=this.plan.settings,{output:l}=this.plan.decoder.at(-1),[g]=this.plan.
slopes,h=A*i[0],p=1/(s?A:h);return(r==="mse"?this.kernel.squaredError(h,l,t,g,2*p):this.kernel.crossEntropy(
h,l,t,g,p))*p}#t({count:A},t){let{sparsity:r,beta:s}=this.plan.settings,{encoder:i,depth:l,logVariance:g,
noise:h,spread:p,means:d}=this.plan,{outputs:y,output:M}=i[l-1],q=A*y;if(g){let Y=s/A,EA=g.output;return Y*
this.kernel.gaussianKl(q,M,EA,h,t,p,Y)}if(!r)return 0;let x=r.weight/A;if(r.kind==="l1")return x*this.
kernel.absoluteSum(q,M,t,x);let{rho:G,weight:U}=r;return U*this.kernel.klSparsity(A,y,M,t,x,G,d)}#s(A,t,r){
let{logVariance:s,spread:i}=this.plan;s&&(this.network.weightSlopes(s,A,i,r),t&&this.network.inputSlopes(
s,i,t,r,!0))}};function at(A,t){let r=Math.floor(A/t),s=Array.from({length:r},()=>t),i=A%t;return i===
1&&r>0&&t>1?s[r-1]++:i>0&&s.push(i),s}function pe(A,t){let r=A.reduce((g,h)=>g+h,0),s=Math.floor(t/r),
i=t-s*r,l=0;for(;i>0;)i-=A[l++];return s*A.length+l}var de=class{constructor(A,t,r){this.sizes=at(A,
t),this.random=r,this.numbers=Uint32Array.from({length:A},(s,i)=>i),this.batch=0,this.begin=0}next(){
this.batch===0&&this.#A();let A=this.numbers.subarray(this.begin,this.begin+this.sizes[this.batch]);
return this.batch=(this.batch+1)%this.sizes.length,this.begin=this.batch===0?0:this.begin+A.length,A}#A(){
let{numbers:A}=this;for(let t=A.length-1;t>0;t--){let r=this.random.below(t+1),s=A[t];A[t]=A[r],A[r]=
s}}},me=["weights","slopes","means","squares"],Qe=class{room=new fe;size=0;constructor(A,t){let{sizes:r}=A;
this.settings=A,this.count=t,this.most=Math.max(...at(t,A.batchSize)),this.depth=r.length-1,this.encoder=
this.#A("encoder",r,A.codeActivation),this.decoder=this.#A("decoder",r.toReversed(),A.output);let{inputs:s,
outputs:i}=this.encoder[this.depth-1];this.logVariance=A.variational?this.#e("log_variance",s,i,null):
null,this.places=this.#s();let[l]=r,g=Math.max(...r);this.packed=this.room.floats(hA(g)*Math.max(g,this.
most)),this.clean=this.#n(g),this.damaged=this.#n(l),this.slopes=[this.#n(g),this.#n(g)],this.codes=
this.#n(i),this.noise=this.#n(i),this.zeros=this.#n(i),this.spread=this.#n(i),this.means=this.room.floats(
i),this.greys=this.room.greys(t*l);for(let h of this.layers)h.output=this.#n(h.outputs)}get layers(){
return[...this.encoder,...this.decoder,...this.logVariance?[this.logVariance]:[]]}get parameters(){return this.
layers.flatMap(({name:A,inputs:t,outputs:r,tied:s,weight:i,bias:l})=>[...s?[]:[{name:`${A}.weight`,shape:[
r,t],at:i,inputs:t}],{name:`${A}.bias`,shape:[r],at:l,inputs:t}])}#A(A,t,r){let{activation:s,tied:i}=this.
settings,l=0;return t.slice(1).map((g,h)=>{let p=`${A}.${l}`,d=h<this.depth-1?s:r;l+=d===null?1:2;let y=i&&
A==="decoder"?this.encoder[this.depth-1-h]:void 0;return this.#e(p,t[h],g,d,y)})}#e(A,t,r,s,i){let l=i?
i.weight:this.#t(t*r),g=this.#t(r);return{name:A,inputs:t,outputs:r,activation:s,tied:i!==void 0,weight:l,
bias:g,output:0}}#t(A){let t=this.size;return this.size+=hA(A),t}#s(){let A=me.map(t=>[t,this.room.floats(
this.size)]);return Object.fromEntries(A)}#n(A){return this.room.floats(this.most*A)}},lt=class extends Error{};
async function Ee(A,t,{plain:r=!1}={}){let s=A.sizes?.[0]??784,i=t.length/s;if(!Number.isInteger(i)||
i===0)throw new it(`images must have ${s} pixels each, the first of sizes, but ${t.length} pixels ar\
e given.`);let l=new Qe(ae(A,i),i);return new we(l,await se(l.room.bytes,r),t)}var we=class{taken=0;seen=0;#A=new he;constructor(A,t,r){
this.plan=A,this.machine=t,this.settings=A.settings,this.network=new Ie(A,t),this.objective=new Be(this.
network),this.random=new S(A.settings.seed),new Uint8Array(t.buffer).set(r,A.greys),this.network.draw(
this.random),this.order=new de(A.count,A.settings.batchSize,this.random),this.steps=pe(this.order.sizes,
A.settings.images),this.chosen=new Uint32Array}get done(){return this.taken>=this.steps}step(){let{kernel:A}=this.
machine;this.chosen=this.order.next();let t=this.objective.descend(this.#e());if(!Number.isFinite(t))
throw new lt(this.#o(`the loss is ${t}`));let{step:r,root:s}=this.#A.next(this.#s()),{weights:i,slopes:l,
means:g,squares:h}=this.plan.places;if(A.adam(this.plan.size,i,l,g,h,r,s),this.taken++,this.seen+=this.
chosen.length,this.done&&!this.#n())throw new lt(this.#o("a weight is not finite"));return t}#e(){let{
plan:A,settings:t}=this,{kernel:r}=this.machine,s=this.chosen.length,[i]=t.sizes;this.chosen.forEach(
(g,h)=>{r.greys(i,A.greys+g*i,A.clean+4*h*i)});let l=A.clean;if(t.corruption&&(l=A.damaged,this.#t(s*
i,this.random)),t.variational){let g=s*t.sizes.at(-1),h=this.random.leave(ct("addNormals",g));r.addNormals(
g,A.zeros,A.noise,1,h)}return{count:s,clean:A.clean,input:l}}#t(A,t){let{kind:r,amount:s}=this.settings.
corruption,{how:i}=TA[r],l=t.leave(ct(i,A));this.machine.kernel[i](A,this.plan.clean,this.plan.damaged,
s,l)}#s(){let{lr:A,schedule:t}=this.settings;return t===null?A:A*nt[t](Math.min(this.taken/Math.max(
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
r),h*r)}return g}};function ct(A,t){return A==="addNormals"?Math.ceil(t/8)*8:t}var Ce=100,De=6,be=1,
ye=.1;function Me({post:A,pause:t,slice:r,now:s=()=>performance.now()}){let i,l=0,g=!0,h=0,p=0,d=M=>{
let q=s(),x=ke(M);A(x,ve(x)),p=s(),h=Math.max(Ce,De*(p-q)),g=!1},y=async(M,q)=>{if(i?.run!==M.run){i=
void 0;let Y=await Se(M);if(l!==q)return"stopped";i=Y,d(i)}let x=i,{trainer:G}=x,U=M.steps??Number.POSITIVE_INFINITY;
for(;!G.done&&U>0&&l===q;){let Y=s()+r;do G.step(),U--;while(!G.done&&U>0&&s()<Y);await t(),l===q&&g&&
s()-p>=h&&d(x)}return i===x&&G.taken>0&&d(x),G.done?"done":"stopped"};return async M=>{if(M.type==="\
seen"){g=!0;return}let q=++l;if(M.type==="stop")return;let{run:x}=M;g=!0;try{let G=await y(M,q);(l===
q||G==="stopped")&&A({type:G,run:x})}catch(G){i?.run===x&&(i=void 0),A({type:"failed",run:x,message:G instanceof
Error?G.message:`${G}`})}}}async function Se({run:A,settings:t,images:r,plain:s}){let i=await Ee(t,r.
train,{plain:s}),l=h=>{let p=Float32Array.from(h,d=>d/255);return{clean:p,given:i.damage(p,be)}},g=l(
r.train.subarray(0,r.test.length));return{run:A,trainer:i,images:r,train:g,test:l(r.test)}}function ke({
run:A,trainer:t,images:r,train:s,test:i}){let l=t.settings.sizes.at(-1)??0,g=t.encode(i.given);return{
type:"frame",run:A,step:t.taken,steps:t.steps,seen:t.seen,train:gt(t,s),test:gt(t,i),active:Pe(g,l),
codes:l===2?g:new Float32Array,outputs:t.reconstruct(r.shown),weights:t.weights(),kernel:t.machine.name}}
function gt(A,{clean:t,given:r}){let s=A.reconstruct(r),i=0;for(let l=0;l<t.length;l++)i+=(s[l]-t[l])**
2;return i*A.settings.sizes[0]/t.length}function Pe(A,t){let r=0;for(let i of A)r=Math.max(r,Math.abs(
i));let s=0;for(let i of A)Math.abs(i)>ye*r&&s++;return t===0?0:s/A.length}function ve({codes:A,outputs:t,
weights:r}){return[A.buffer,t.buffer,...r.map(({values:s})=>s.buffer)]}function qe(A,t){let{pause:r,
close:s}=xe(),i=Me({post:(l,g=[])=>A.postMessage(l,g),pause:r,slice:t});return A.onmessage=({data:l})=>i(
l),A.postMessage({type:"ready"},[]),s}function xe(){let{port1:A,port2:t}=new MessageChannel,r=()=>{};
return A.onmessage=()=>r(),{pause:()=>new Promise(s=>{r=s,t.postMessage(0)}),close:()=>A.close()}}return Q(
D)})();return o.serve(e,n)}var sn=2e3,Ft={worker:30,page:12},rn=1e3,Ht=Symbol.for("aelib.training.1");function Lt(){let e=globalThis;
return e[Ht]??=new At,e[Ht]}var At=class{#A;#e=new Map;#t;#s=0;#n;join(n){return{start:o=>this.#o(n,
++this.#s,o),goOn:o=>{let a=this.#t?.client===n?this.#t.run:++this.#s;return this.#o(n,a,o)},holds:()=>this.#t?.
client===n,stop:()=>{this.#t?.client===n&&this.#r({type:"stop"})},seen:()=>this.#r({type:"seen"}),leave:()=>this.#a(
n)}}async#o(n,o,a){let c=this.#t;this.#t={client:n,run:o},this.#e.set(n,!0),this.#n??=setInterval(()=>this.#l(),
rn),c&&c.client!==n&&c.client.hear({type:"stopped",run:c.run}),this.#A??=on(I=>this.#i(I));let{place:f,
post:u}=await this.#A;return this.#t?.run===o&&u({type:"start",run:o,...a}),f}#i(n){if(n.type==="rea\
dy"||n.run!==this.#t?.run)return;let{client:o}=this.#t;n.type==="failed"&&(this.#t=void 0),o.hear(n)}async#r(n){
(await this.#A)?.post(n)}#l(){for(let[n,o]of this.#e){let a=n.stands();!a&&!o?this.#a(n):this.#e.set(
n,a)}}async#a(n){if(this.#e.delete(n),this.#t?.client===n&&(await this.#r({type:"stop"}),this.#t=void 0),
this.#e.size>0)return;clearInterval(this.#n),this.#n=void 0;let o=this.#A;this.#A=void 0,(await o)?.
close()}};async function on(e){try{return await an(e)}catch{return ln(e)}}function an(e){let n=`"use\
 strict";(${ZA})(self, ${Ft.worker});`,o=URL.createObjectURL(new Blob([n],{type:"text/javascript"}));
return new Promise((c,f)=>{let u=new Worker(o),I=()=>{u.terminate(),f(new Error("no worker"))},m=setTimeout(
I,sn);u.onerror=I,u.onmessage=()=>{clearTimeout(m),u.onmessage=({data:Q})=>e(Q),u.onerror=null,c({place:"\
worker",post:Q=>u.postMessage(Q),close:()=>u.terminate()})}}).finally(()=>URL.revokeObjectURL(o))}function ln(e){
let n=!0,o={onmessage:null,postMessage(f){n&&setTimeout(e,0,f)}},a=ZA(o,Ft.page);return{place:"page",
post:f=>o.onmessage?.({data:f}),close(){n=!1,a()}}}var OA=class{state="idle";message="";settings;frame;history=[];place;#A;#e;constructor(n,o){this.#e=
n,this.#A=Lt().join({hear:a=>this.#s(a),stands:o})}train(n,o){return this.#t(n,o,void 0)}step(n,o){return this.#t(
n,o,1)}reset(n,o){return this.settings=void 0,this.#t(n,o,0)}stop(){this.#A.stop()}close(){this.#A.leave()}async#t(n,o,a){
let c=this.state==="held"&&qA(this.settings,n)&&this.#A.holds();c||(this.history=[],this.frame=void 0),
Object.assign(this,{settings:n,state:"training",message:""}),this.#e();let f={settings:n,images:o,steps:a};
this.place=await(c?this.#A.goOn(f):this.#A.start(f)),this.#e()}#s(n){if(n.type==="frame"){this.frame=
n;let{seen:o,train:a,test:c}=n;this.history.at(-1)?.seen!==o&&this.history.push({seen:o,train:a,test:c}),
requestAnimationFrame(()=>this.#A.seen())}else n.type==="done"?this.state="done":n.type==="stopped"?
this.state="held":n.type==="failed"&&(this.state="failed",this.message=n.message);this.#e()}};var gA={left:58,right:14,top:12,bottom:48};function tt(e,n,o,{width:a=400,height:c=260,left:f=gA.left}={}){
let u=sA("svg",{viewBox:`0 0 ${a} ${c}`,class:"aelib-chart"});u.setAttribute("role","img"),u.setAttribute(
"aria-label",e),cn(u,a,c);let I=c-gA.bottom,m=sA("g",{class:"aelib-axes"}),Q=sA("g");u.append(m,Q);let D=E=>Rt(
E,f,a-gA.right),k=E=>Rt(E,I,gA.top),S={x:D(n),y:k(o)},B=(E,w)=>{Object.assign(S,{x:D(E),y:k(w)}),m.replaceChildren(
...hn(S,{left:f,right:a-gA.right,height:c}))};B(n,o);let R=([E,w])=>`${S.x.at(E).toFixed(1)},${S.y.at(
w).toFixed(1)}`,C=(E,w)=>Q.appendChild(sA(E,w)),v=E=>{let w=C("path",E);return F=>w.setAttribute("d",
F)};return{node:u,setAxes:B,scale:S,line(E,w={}){let F=v({class:"aelib-line",stroke:E,...w});return N=>F(
N.length?`M${N.map(R).join("L")}`:"")},segments(E,w={}){let F=v({class:"aelib-line",stroke:E,...w});
return N=>F(N.map(([z,$])=>`M${R(z)}L${R($)}`).join(""))},bars(E){let w=v({fill:E,class:"aelib-bars"});
return F=>w(F.map(N=>un(N,S,I)).join(""))},dots(E,w){let F=v({class:"aelib-dots",stroke:E,"stroke-wi\
dth":w});return N=>F(N.map(z=>`M${R(z)}h0`).join(""))},words(E){let w=C("text",E);return([F,N],z)=>{
w.setAttribute("x",S.x.at(F).toFixed(1)),w.setAttribute("y",S.y.at(N).toFixed(1)),w.textContent=z}},
circle(E){let w=C("circle",E);return([F,N])=>{w.setAttribute("cx",S.x.at(F).toFixed(2)),w.setAttribute(
"cy",S.y.at(N).toFixed(2))}}}}function cn(e,n,o){e.style.setProperty("--aelib-wide",`${n}px`),e.style.
setProperty("--aelib-tall",`${o}px`)}function gn(e,n){let o=(n-e)/5,a=10**Math.floor(Math.log10(o)),
c=a*([1,2,5].find(I=>o<=1.01*I*a)??10),f=Math.ceil(e/c-1e-9),u=Math.floor(n/c+1e-9)-f+1;return Array.
from({length:u},(I,m)=>Number(((f+m)*c).toPrecision(10)))}function Rt({low:e,high:n,log:o=!1,ticks:a,
label:c},f,u){let I=o?Math.log:Q=>Q,m=I(n)-I(e)||1;return{at:Q=>f+(u-f)*(I(Q)-I(e))/m,back:Q=>e+(n-e)*
(Q-f)/(u-f),label:c,ticks:a??gn(e,n)}}function un([e,n,o],{x:a,y:c},f){let[u,I,m]=[a.at(e),a.at(n),c.
at(o)].map(Q=>Q.toFixed(1));return`M${u},${f}V${m}H${I}V${f}Z`}function*hn({x:e,y:n},{left:o,right:a,
height:c}){let f=c-gA.bottom,u=(Q,D)=>sA("text",Q,D);for(let Q of e.ticks){let D=e.at(Q);yield sA("l\
ine",{x1:D,x2:D,y1:f,y2:f+5}),yield u({x:D,y:f+19,"text-anchor":"middle"},String(Q))}for(let Q of n.
ticks){let D=n.at(Q);yield sA("line",{...{x1:o,x2:a,y1:D,y2:D},class:"aelib-grid"}),yield u({x:o-7,y:D+
4,"text-anchor":"end"},String(Q))}yield sA("line",{x1:o,x2:a,y1:f,y2:f});let I=(o+a)/2;yield u({x:I,
y:c-8,"text-anchor":"middle"},e.label);let m=`translate(10 ${(gA.top+f)/2}) rotate(-90)`;yield u({transform:m,
"text-anchor":"middle"},n.label)}var et=["#1f77b4","#ff7f0e","#2ca02c","#d62728","#9467bd","#8c564b","#e377c2","#7f7f7f","#bcbd22","#\
17becf"];var fn={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowDown:[0,-1],ArrowUp:[0,1]};function Nt({node:e,scale:n},{
point:o,limits:a,move:c}){let f=I=>c(I.map((m,Q)=>Math.min(Math.max(m,a()[Q][0]),a()[Q][1]))),u=I=>{
let m=e.getScreenCTM();if(!m)return;let Q=new DOMPoint(I.clientX,I.clientY).matrixTransform(m.inverse());
f([n.x.back(Q.x),n.y.back(Q.y)])};e.setAttribute("tabindex","0"),e.setAttribute("role","application");
for(let[I,m]of Object.entries(rA))e.setAttribute(I,m);e.classList.add("aelib-map"),e.addEventListener(
"pointerdown",I=>{e.setPointerCapture(I.pointerId),u(I)}),e.addEventListener("pointermove",I=>{I.buttons&&
u(I)}),e.addEventListener("keydown",I=>{let m=fn[I.key];if(!m)return;I.preventDefault();let Q=I.shiftKey?
.1:.02;f(o().map((D,k)=>D+Q*m[k]*(a()[k][1]-a()[k][0])))})}function Gt(e,{sizes:n=[],activation:o,codeActivation:a,output:c,tied:f}){let u=n.length-1,I=e.map(S=>S.
values),m=S=>S<u-1?o??null:null,Q=Array.from({length:u},(S,B)=>({weight:I[2*B],bias:I[2*B+1],activation:B<
u-1?m(B):a??null})),D=I.slice(2*u),k=Array.from({length:u},(S,B)=>({weight:f?In(Q[u-1-B]):D[2*B],bias:f?
D[B]:D[2*B+1],activation:B<u-1?m(B):c??"sigmoid"}));return{encoder:Q,decoder:k}}function In({weight:e,
bias:n}){let o=n.length,a=e.length/o,c=new Float32Array(e.length);for(let f=0;f<o;f++)for(let u=0;u<
a;u++)c[u*o+f]=e[f*a+u];return c}var Bn=[1,2,3,5,7,10,15,20,30,50,70,100,150,200,300,500],Tt={"training images":"var(--aelib-deep)","\
test images":"var(--aelib-denoising)"},pn=300,dn=48,Ut=.02;function zt(){let e=tt("squared error per\
 image against the number of images seen, on a logarithmic scale",{low:0,high:60,label:"images seen,\
 in thousands"},{low:10,high:200,log:!0,ticks:[],label:"squared error per image"}),n=Object.values(Tt).
map(I=>e.line(I)),o={"stroke-dasharray":"7 5"},a=[0,1].map(()=>e.line("currentColor",o)),c=[...e.node.
querySelectorAll("path")].slice(-2),f=P("div"),u=(I,m,Q)=>{let k=[...I.flatMap(({train:E,test:w})=>[
E,w]),...Q.map(({error:E})=>E)].filter(E=>E>0),[S,B]=[.8*Math.min(...k,50),1.25*Math.max(...k,50)],R=Bn.
filter(E=>S<=E&&E<=B),C=m/1e3;e.setAxes({low:0,high:C,label:"images seen, in thousands"},{low:S,high:B,
log:!0,ticks:R,label:"squared error per image"}),n[0](I.map(({seen:E,train:w})=>[E/1e3,Math.max(w,S)])),
n[1](I.map(({seen:E,test:w})=>[E/1e3,Math.max(w,S)])),a.forEach((E,w)=>{let F=Q[w];c[w].setAttribute(
"stroke",F?.color??"none"),E(F?.error>0?[[0,F.error],[C,F.error]]:[])});let v=[...Object.entries(Tt),
...Q.map(mn)];f.replaceChildren(It(v))};return{node:P("div",{},e.node,f),draw:u}}function mn({name:e,
color:n}){return[e,n]}function Yt(e,n){let o="map of the codes of test images; arrow keys move the p\
oint",a={low:-1,high:1,label:""},c=tt(o,a,a,{width:370,height:330}),f=Array.from({length:pn},(C,v)=>{
let E={class:"aelib-digit",style:`fill:${et[(n[v]??7)%et.length]}`};return c.words(E)}),u=[...c.node.
querySelectorAll(".aelib-digit")],I=c.circle({r:9,fill:"none",stroke:"var(--aelib-ink)","stroke-widt\
h":3}),m=jA(e,4),Q=[a,a].map(({low:C,high:v})=>[C,v]),D=[.5,.5],k=[],S=()=>Q.map(([C,v],E)=>C+D[E]*(v-
C)),B=()=>{let C=S();I(C);let v=C.map(E=>E.toFixed(1)).join(", ");m.draw([St(k,Float32Array.from(C))],
`decoded at the ring, (${v})`)};Nt(c,{point:S,limits:()=>Q,move(C){D=C.map((v,E)=>(v-Q[E][0])/(Q[E][1]-
Q[E][0])),B()}});let R=({codes:C,weights:v},E)=>{Q=[0,1].map(N=>Qn(C.filter((z,$)=>$%2===N)));let[w,
F]=Q.map(([N,z],$)=>({low:N,high:z,label:`${["first","second"][$]} number of the code`}));c.setAxes(
w,F),f.forEach((N,z)=>{let $=[C[2*z],C[2*z+1]],aA=$.every((oA,_)=>Q[_][0]<=oA&&oA<=Q[_][1]);aA&&N($,
String(n[z]??"•")),u[z].toggleAttribute("hidden",!aA)}),k=Gt(v,E).decoder,B()};return{node:c.node,
decoded:m.node,draw:R}}function Qn(e){let n=e.slice().sort(),o=u=>n[Math.round(u*(n.length-1))],[a,c]=[
o(Ut),o(1-Ut)],f=.08*(c-a)||1;return[a-f,c+f]}function $t(e){let n=jA(e,1.15),o=e[0]*e[1],a=({weights:c})=>{
let{values:f}=c[0],u=Math.min(f.length/o,dn),I=Array.from({length:u},(k,S)=>{let B=f.subarray(S*o,(S+
1)*o),R=B.reduce((C,v)=>Math.max(C,Math.abs(v)),0)||1;return B.map(C=>C/R)}),m=f.length/o,D=`filters\
 of the first layer, ${u<m?`the first ${u} of ${m}`:`all ${m}`}: grey 0, white positive, black negat\
ive`;n.draw(I,D,{low:-1,high:1,columns:12})};return{node:n.node,draw:a}}var En={worker:"Trains in a worker of this page",page:"Trains in the page itself, which refuses work\
ers,"},wn={wasm:"in WebAssembly",plain:"in plain JavaScript, since it refuses WebAssembly"};function jt({
state:e,frame:n,place:o},a){let[c,f]=a,u=n&&o?`${En[o]} ${wn[n.kernel]}; the same settings give the \
same net everywhere.`:"";if(!n){let B=c.error?`The mark to beat: ${c.name}, leaves a squared error o\
f ${DA(c.error)} per test image. `:"";return{aloud:e==="training"?"Starting ...":`${B}Press Train.`,
numbers:"",place:u}}let I=`${n.seen.toLocaleString("en")} images seen`,m=n.codes.length||n.step===0?
"":` An image switches on ${Math.round(100*n.active)} % of the code's units.`,Q=`${I}: squared error\
 ${DA(n.test)} per test image, ${DA(n.train)} per training image.${m}`,D={training:"Training ...",done:"\
Done",held:"Held",idle:"",failed:""}[e];return{aloud:e==="done"||e==="held"&&n.step>0?`${D}: ${Cn(n.
test,f??c)}`:D,numbers:Q,place:u}}function Cn(e,{name:n,error:o}){let a=`the net leaves a squared er\
ror of ${DA(e)} per test image`;if(!o)return`${a}.`;let c=Math.round(100*e/o);return`${a}. ${n}: ${DA(
o)}. So it leaves ${c} % of that.`}function DA(e){return e.toFixed(1)}var Jt=10,Dn=6,bn=500,yn=1e3;function Mn({model:e,el:n}){let o=e.get("payload"),{shape:a,labels:c,pca:f}=o,
u=a[0]*a[1],I,m="",D=qt(e,o,{width:u,count:()=>I?I.train.length/u:Number.POSITIVE_INFINITY},()=>iA()),
k=new OA(()=>iA(),()=>n.isConnected),S=HA("Train",()=>Z("train"));S.classList.add("aelib-primary");let B=HA(
"Stop",()=>k.stop()),R=HA("Step",()=>Z("step")),C=HA("Reset",()=>Z("reset")),v=P("progress",{max:1,value:0,
"aria-label":"images seen"}),E=P("div",{class:"aelib-controls"},S,B,R,C,v),w=P("p",{class:"aelib-err\
or",role:"alert"}),F=P("p",{class:"aelib-numbers"}),N=pt(),z=bt(a,2.2),$=zt(),aA=Yt(a,c),oA=$t(a),_=Bt(),
IA=YA($.node),BA=YA(),pA=P("div",{class:"aelib-rows"},E,w,N,F,z.node);n.append(D.node,pA,IA,BA,_);let Z=j=>{
if(!I||D.problem()){iA();return}let{test:H}=I,K=lA().at(-1)??[],T=new Float32Array(K.length*u);K.forEach(
(V,X)=>{T.set(V,X*u)}),k[j](KA(D.values(),u),{...I,test:H,shown:T})},lA=()=>{let j=Ot(I?.test??new Uint8Array,
u,Jt),H=e.get("noise");if(H===fA)return[j];let K=e.get("amount");return[j,j.map((T,V)=>dt(T,H,K,yn+V))]},
AA=()=>{let[j,H]=lA(),K={name:`PCA, k = ${e.get("k")}`,color:"var(--aelib-pca)"},T={name:"left as da\
maged",color:"var(--aelib-other)"},V=f[e.get("k")-1]??0,X=[{...K,error:V}];return H?.length&&X.push(
{...T,error:yt(H,j)}),X},iA=()=>{D.follow();let j=m||D.problem()||(k.state==="failed"?k.message:"");
w.textContent=j;let H=k.state==="training",K=k.state==="held"&&qA(k.settings,KA(D.values(),u));S.disabled=
H,R.disabled=H,C.disabled=H,B.disabled=!H,S.textContent=K&&k.frame?.step?"Go on":"Train";let{frame:T,
settings:V}=k;v.value=T?T.step/T.steps:0;let X=jt(k,AA());N.textContent=X.aloud,F.textContent=X.numbers,
_.textContent=X.place,$.draw(k.history,V?.images??e.get("images"),AA());let[bA,O]=lA(),uA=[["origina\
l",bA]];O&&uA.push(["damaged",O]),T&&uA.push(["output",Sn(T.outputs,u)]);let LA=n.clientWidth<bn?Dn:
Jt;bA.length&&z.draw(uA.map(([tA,RA])=>[tA,RA.slice(0,LA)]));let dA=T?.codes.length?[aA]:[];if(Kt(IA,
[$.node,...dA.map(({node:tA})=>tA)]),Kt(BA,[...dA.map(({decoded:tA})=>tA),...T?[oA.node]:[]]),!(!T||
!V)){for(let tA of dA)tA.draw(T,V);oA.draw(T)}};n.setAttribute("aria-busy","true"),Promise.all([_A(o.
train,u),_A(o.test,u)]).then(([j,H])=>{I={train:j,test:H}},j=>{m=j.message}).finally(()=>{n.removeAttribute(
"aria-busy"),iA()});let FA=Ct(e,xA,iA);return()=>{FA(),k.close()}}function Kt(e,n){for(let o of[...e.
childNodes])n.includes(o)||o.remove();n.forEach((o,a)=>{e.childNodes[a]!==o&&e.insertBefore(o,e.childNodes[a]??
null)})}function Sn(e,n){return Array.from({length:e.length/n},(o,a)=>e.subarray(a*n,(a+1)*n))}function HA(e,n){
let o=P("button",{type:"button",...rA},e);return o.addEventListener("click",n),o}var kn=wt(Mn);return Ne(Pn);})();
widget = widget.default;
export { widget as default };
