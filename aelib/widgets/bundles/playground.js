"use strict";var widget=(()=>{var Ae=Object.defineProperty;var VA=Object.getOwnPropertyDescriptor;var WA=Object.getOwnPropertyNames;var _A=Object.prototype.hasOwnProperty;var XA=(A,e)=>{for(var o in e)Ae(A,o,{get:e[o],enumerable:!0})},ZA=(A,e,o,r)=>{if(e&&typeof e=="obje\
ct"||typeof e=="function")for(let c of WA(e))!_A.call(A,c)&&c!==o&&Ae(A,c,{get:()=>e[c],enumerable:!(r=
VA(e,c))||r.enumerable});return A};var tn=A=>ZA(Ae({},"__esModule",{value:!0}),A);var no={};XA(no,{default:()=>Ao});function Me(A,e,o){for(let[r,c]of Object.entries(e))A.setAttribute(r,String(c));return A.append(...o),
A}function M(A,e={},...o){return Me(document.createElement(A),e,o)}function ot(A,e={},...o){let r=document.
createElementNS("http://www.w3.org/2000/svg",A);return Me(r,e,o)}function ke(A){let e=A.map(([o,r])=>M(
"span",{},M("i",{style:`background:${r}`}),o));return M("div",{class:"aelib-legend"},...e)}function Se(A=""){
return M("p",{class:"aelib-note"},A)}function ve(){return M("p",{class:"aelib-readout","aria-live":"\
polite"})}function Dt(...A){return M("div",{class:"aelib-beside"},...A)}var K={"data-lm-suppress-shortcuts":"true"};var Nt=class{constructor(e){this.state=e>>>0}uniform(){this.state=this.state+1831565813>>>0;let e=this.
state;return e=Math.imul(e^e>>>15,e|1),e^=e+Math.imul(e^e>>>7,e|61),((e^e>>>14)>>>0)/4294967296}below(e){
return Math.floor(this.uniform()*e)}leave(e){let o=this.state;return this.state=o+Math.imul(1831565813,
e)>>>0,o}normal(){return Math.sqrt(-2*Math.log(1-this.uniform()))*Math.cos(2*Math.PI*this.uniform())}};var Rt={gaussian:{symbol:"s",amount:"standard deviation of the noise",damage:(A,e,o)=>A+e*o.normal()},
masking:{symbol:"p",amount:"probability that a pixel is set to 0",damage:(A,e,o)=>o.uniform()<e?0:A},
"salt-and-pepper":{symbol:"p",amount:"probability that a pixel turns black or white",damage:(A,e,o)=>{
let r=o.uniform()<e,c=o.uniform()<.5?0:1;return r?c:A}}};function Tt(A,e,o,r){if(!Object.hasOwn(Rt,e))
throw new Error(`no corruption is called ${e}`);let{damage:c}=Rt[e],l=new Nt(r);return A.map(g=>c(g,
o,l))}function Pe(A,e=64){let o=new Map;return r=>{let c=o.has(r)?o.get(r):A(r);return o.delete(r),o.set(r,
c),o.size>e&&o.delete(o.keys().next().value),c}}var xe=Symbol.for("aelib.models"),en="aelib-model";function qe(){let A=globalThis;return A[xe]??=new Map,
A[xe]}function Oe(A,e){qe().set(A,e);for(let o of document.querySelectorAll(`[data-model="${A}"]`))o.
dispatchEvent(new Event(en));return()=>{qe().delete(A)}}function Fe(A){return{initialize({model:e}){return Oe(e.get("_page"),e)},render({model:e,el:o}){o.classList.
add("aelib-widget");try{return A({model:nn(e),el:o,manager:e.widget_manager})}catch(r){let c=`This w\
idget failed: ${r instanceof Error?r.message:r}`;throw o.replaceChildren(M("p",{class:"aelib-error"},
c)),r}}}}function He(A,e,o){let r=e.map(c=>A.on(`change:${c}`,o));return o(),()=>{for(let c of r)c()}}
var An=25;function nn(A){let e=new Map,o=null,r=!1,c=()=>{let l=o;r=!0;try{for(let g of on(l))A.set(
g,l[g])}finally{o=null,r=!1}A.save_changes()};return{get:l=>o&&l in o?o[l]:A.get(l),put(l){o||setTimeout(
c,An),o={...o,...l};let g=Object.keys(l).flatMap(h=>[...e.get(`change:${h}`)??[]]);for(let h of new Set(
g))h()},on(l,g){let h=()=>{r||g()},m=e.get(l)??new Set;return e.set(l,m.add(g)),A.on(l,h),()=>{m.delete(
g),A.off(l,h)}}}}function on(A){return Object.keys(A)}function ne(A,e,[o,r],c={}){let{columns:l=e.length,low:g=0,high:h=1}=c,m=Math.max(1,Math.round(r/14)),
I=Math.ceil(e.length/l),B=l*(r+m)-m,E=I*(o+m)-m;A.width!==B&&(A.width=B),A.height!==E&&(A.height=E);
let C=A.getContext("2d"),p=C.createImageData(B,E),F=255/(h-g);e.forEach((q,b)=>{let y=Math.floor(b/l)*
(o+m)*B+b%l*(r+m);for(let D=0;D<q.length;D++){let k=4*(y+Math.floor(D/r)*B+D%r),P=(q[D]-g)*F;p.data[k]=
P,p.data[k+1]=P,p.data[k+2]=P,p.data[k+3]=255}}),C.putImageData(p,0,0)}function Le(A,e){let o=`calc(var(--aelib-zoom) * ${e*A.width}px)`;A.style.width=`min(${o}, calc(var(\
--aelib-room) * ${A.width/A.height}))`}function mt(A,e=2){let o=M("canvas",{role:"img"}),r=M("figcap\
tion");return{node:M("figure",{class:"aelib-picture"},o,r),draw:(g,h,m)=>{ne(o,g,A,m),Le(o,e),o.setAttribute(
"aria-label",h),r.textContent=h}}}function Ne(A,e=2){let o=M("div",{class:"aelib-strips"}),r=[],c=()=>{
let g=M("div",{class:"aelib-name"}),h=M("canvas",{role:"img"});return o.append(g,h),{words:g,canvas:h}};
return{node:o,draw:(g,{shape:h=A,zoom:m=e,...I}={})=>{g.forEach(([B,E],C)=>{r[C]??=c();let{words:p,canvas:F}=r[C];
ne(F,E,h,I),Le(F,m),F.setAttribute("aria-label",`${B}: ${E.length} images`),p.textContent=B});for(let{
words:B,canvas:E}of r.splice(g.length))B.remove(),E.remove()}}}function Ut(A,e){let o=0;for(let r=0;r<A.length;r++)o+=(A[r]-e[r])**2;return o}function Re(A,e){return A.reduce((r,c,l)=>r+Ut(c,e[l]),0)/A.length}function Gt(){return document.body.dataset.aelibPage!==void 0}function Te(A){if(!Gt())return()=>{};let e=()=>A.
take(Object.fromEntries(new URLSearchParams(location.hash.slice(1))));return e(),addEventListener("h\
ashchange",e),()=>removeEventListener("hashchange",e)}function Ue(A){if(!Gt())return;let e=`#${new URLSearchParams(
A.entries())}`;e!==location.hash&&history.replaceState(null,"",e)}function Ge(A){return Uint8Array.from(atob(A),e=>e.charCodeAt(0))}var oe={null:A=>A,relu:A=>Math.max(A,0),sigmoid:A=>1/(1+Math.exp(-A)),tanh:Math.tanh,elu:A=>A>0?A:Math.
expm1(A),softplus:A=>A>20?A:Math.log1p(Math.exp(A))};function sn(A,{weight:e,bias:o,activation:r}){if(e.length!==o.length*A.length)throw new Error(`${e.length}\
 weights do not lead from ${A.length} to ${o.length}`);let c=oe[String(r)],l=new Float32Array(o.length);
for(let g=0,h=0;g<l.length;g++){let m=o[g];for(let I=0;I<A.length;I++,h++)m+=e[h]*A[I];l[g]=c(m)}return l}
function $t(A,e){return A.reduce(sn,e)}var et="none";var rn={plain:null,l1:"relu",kl:"sigmoid",variational:null};function yt(A){let e=A.split(",").map(r=>r.
trim()).filter(Boolean);return e.every(r=>/^\d+$/.test(r)&&Number(r)>=1&&Number(r)<=2e3)?e.map(Number):
void 0}function se(A,e){let{code:o,weight:r,noise:c}=A,l=o==="variational";return{sizes:[e,...yt(A.hidden)??
[],A.k],activation:A.activation,codeActivation:rn[o],tied:A.tied,variational:l,loss:l?"bce":"mse",beta:l?
r:1,sparsity:an(o,r),corruption:c===et?null:{kind:c,amount:A.amount},batchSize:A.batch_size,lr:A.lr,
schedule:"one-cycle",images:A.images,seed:A.seed}}function an(A,e){return A==="l1"?{kind:A,weight:e}:
A==="kl"?{kind:A,weight:e,rho:.05}:null}function $e(A,e,o){let{code:r,tied:c,noise:l,batch_size:g}=A;
if(r==="variational"&&(c||l!==et))return`A variational code goes without ${c?"tied weights":"noise"}\
 here: take away one of the two.`;if(g>o)return`A batch of ${g} is more than the ${o} training image\
s: take at most those.`;let h=[e,...yt(A.hidden)??[],A.k],m=h.slice(1).reduce((I,B,E)=>I+2*B*h[E],0);
return m>4e6?`This net would have ${(m/1e6).toFixed(1)} million weights, and a page bears 4: take na\
rrower layers.`:""}function zt(A,e){return JSON.stringify(A)===JSON.stringify(e)}var je={hidden:"hidden layers",k:"code size k",activation:"activation",tied:"tied weights",noise:"da\
mage",amount:"amount, p or s",code:"code",weight:"weight, λ or β",lr:"step size",batch_size:"batch",
images:"images to see",seed:"seed"},cn={activation:Object.keys(oe).filter(A=>A!=="null"),noise:[et,...Object.
keys(Rt)],code:["plain","l1","kl","variational"]},ln={l1:"sparse, L1",kl:"sparse, KL"},gn=["k","batc\
h_size","images","seed"],un={amount:.05},hn={hidden:"8em",k:"4.5em",amount:"4.5em",weight:"5.5em",lr:"\
5.5em",batch_size:"4.5em",images:"6.5em",seed:"6em"},qt=Object.keys(je);function Je(A,{presets:e,preset:o,
limits:r},c,l){let g=new Map,h=qt.map(b=>[b,fn(b,r[b])]),m=()=>Object.fromEntries(qt.map(b=>[b,A.get(
b)]));for(let[b,{input:y,read:D}]of h)y.addEventListener("change",()=>{try{let k=D();g.delete(b),A.put(
{[b]:k})}catch(k){g.set(b,k instanceof Error?k.message:"")}y.setAttribute("aria-invalid",String(g.has(
b))),l()});let I=M("p",{class:"aelib-question"}),B=M("div",{class:"aelib-controls"}),E=M("div",{class:"\
aelib-controls"}),C=Ke("question",e.map(({name:b})=>b)),p=()=>{let{question:b,turns:y}=F();I.textContent=
b;let D=h.filter(([P])=>y.includes(P)),k=h.filter(([P])=>!y.includes(P));B.replaceChildren(C.node,...D.
map(([,{node:P}])=>P)),E.replaceChildren(...k.map(([,{node:P}])=>P))};C.input.value=o;let F=()=>e.find(
({name:b})=>b===C.input.value)??e[0];C.input.addEventListener("change",()=>{g.clear(),A.put({...F().
settings}),p(),l()}),p();let q=M("summary",{},"More settings");return{node:M("div",{class:"aelib-row\
s"},I,B,M("details",{},q,E)),values:m,problem:()=>[...g.values()][0]??$e(m(),c.width,c.count()),entries(){
let{name:b,settings:y}=F(),k=qt.filter(P=>A.get(P)!==y[P]).map(P=>[P,String(A.get(P))]);return{question:b,
...Object.fromEntries(k)}},take({question:b,...y}){e.some(({name:D})=>D===b)&&ze(C,b);for(let[D,k]of h)
D in y&&ze(k,y[D])},follow(){for(let[y,{input:D}]of h){if(g.has(y))continue;let k=A.get(y);D.type===
"checkbox"?D.checked=!!k:D.value=String(k),D.setAttribute("aria-invalid","false")}let b=m();Ye(h,"am\
ount",b.noise!=="none"),Ye(h,"weight",b.code!=="plain")}}}function ze({input:A},e){A.type==="checkbo\
x"?A.checked=e==="true":A.value=e,A.dispatchEvent(new Event("change"))}function Ye(A,e,o){for(let[r,
{input:c}]of A)r===e&&(c.disabled=!o)}function fn(A,e){let o=je[A],r=cn[A];if(r)return Ke(o,r);if(A===
"tied")return pn(o);if(e)return dn(A,o,e);let c=M("input",{type:"text",placeholder:"none",...K});return re(
A,o,c,()=>{if(!yt(c.value))throw new Error(`Hidden layers are whole numbers from 1 to 2000 with comm\
as between them, such as 128, 32, or nothing for none; got ${c.value}.`);return c.value})}function dn(A,e,[
o,r]){let c=gn.includes(A),l=c?1:un[A]??"any",g=M("input",{type:"number",min:o,max:r,step:l,...K});return re(
A,e,g,()=>{let m=g.valueAsNumber;if(!(m>=o&&m<=r&&(!c||Number.isInteger(m)))){let I=c?"a whole numbe\
r":"a number",B=g.value||"nothing that is a number";throw new Error(`The ${e} must be ${I} from ${o}\
 to ${r}, got ${B}.`)}return m})}function Ke(A,e){let o=e.map(c=>M("option",{value:c},ln[c]??c)),r=M(
"select",K,...o);return re("",A,r,()=>r.value)}function pn(A){let e=M("input",{type:"checkbox","aria\
-label":A,...K});return{node:M("label",{class:"aelib-control"},e,M("span",{},A)),input:e,read:()=>e.
checked}}function re(A,e,o,r){return o.setAttribute("aria-label",e),o.style.width=A&&hn[A]||"",{node:M(
"label",{class:"aelib-control"},M("span",{},e),o),input:o,read:r}}var ie=Symbol.for("aelib.images.1"),ae=15,mn="This browser cannot unpack the images: it has no Decom\
pressionStream. Firefox 113, Safari 16.4, Chrome 80, and what is newer, have one.";function ce({data:A},e){
let o=globalThis;o[ie]??=new Map;let r=o[ie].get(A)??In(A,e);return o[ie].set(A,r),r}async function In(A,e){
if(typeof DecompressionStream>"u")throw new Error(mn);let r=new Blob([Ge(A)]).stream().pipeThrough(new DecompressionStream(
"deflate")),c=new Uint8Array(await new Response(r).arrayBuffer()),l=new Uint8Array(2*c.length);return c.
forEach((g,h)=>{l[2*h]=255/ae*(g>>4),l[2*h+1]=255/ae*(g&ae)}),l.subarray(0,e*Math.floor(l.length/e))}
function le(A,e,o){let r=Math.min(o,A.length/e);return Array.from({length:r},(c,l)=>Float32Array.from(
A.subarray(l*e,(l+1)*e),g=>g/255))}function Yt(A,{sizes:e=[],activation:o,codeActivation:r,output:c,tied:l}){let g=e.length-1,h=A.map(C=>C.
values),m=C=>C<g-1?o??null:null,I=Array.from({length:g},(C,p)=>({weight:h[2*p],bias:h[2*p+1],activation:p<
g-1?m(p):r??null})),B=h.slice(2*g),E=Array.from({length:g},(C,p)=>({weight:l?Bn(I[g-1-p]):B[2*p],bias:l?
B[p]:B[2*p+1],activation:p<g-1?m(p):c??"sigmoid"}));return{encoder:I,decoder:E}}function Bn({weight:A,
bias:e}){let o=e.length,r=A.length/o,c=new Float32Array(A.length);for(let l=0;l<o;l++)for(let g=0;g<
r;g++)c[g*o+l]=A[l*r+g];return c}var wn=1.1,En=20/28,Qn=.1,Cn=8,bn={ArrowLeft:[0,-1],ArrowRight:[0,1],ArrowUp:[-1,0],ArrowDown:[1,0]};
function Ve([A,e],o){let r=new Float32Array(A*e),c={at:[A/2,e/2],down:!1},l=M("canvas",{width:e,height:A,
tabindex:0,role:"application",class:"aelib-pad",...K,"aria-label":"pad to draw a digit on: arrow key\
s move the pen, the space bar puts it down and lifts it, Delete clears the pad"});l.style.width=`${Cn*
e}px`;let g=()=>{let B=l.getContext("2d"),E=B.createImageData(e,A);for(let C=0;C<r.length;C++){let p=255*
r[C];E.data.set([p,p,p,255],4*C)}if(document.activeElement===l){let[C,p]=c.at.map(Math.floor);E.data.
set(c.down?[213,94,0,255]:[86,180,233,255],4*(C*e+p))}B.putImageData(E,0,0)},h=(B,E)=>{Dn(r,e,B,E,wn*
e/28),g(),o()},m=()=>{r.fill(0),c.down=!1,g(),o()},I=({clientX:B,clientY:E})=>{let C=l.getBoundingClientRect();
return[(E-C.top)/C.height*A,(B-C.left)/C.width*e]};l.addEventListener("pointerdown",B=>{l.setPointerCapture(
B.pointerId),c.at=I(B),h(c.at,c.at)}),l.addEventListener("pointermove",B=>{if(!B.buttons)return;let E=I(
B);h(c.at,E),c.at=E}),l.addEventListener("keydown",B=>{let E=bn[B.key];if(!(E||[" ","Delete","Backsp\
ace"].includes(B.key)))return;if(B.preventDefault(),B.key===" ")c.down=!c.down;else if(!E)return m();
let p=c.at,F=[A,e];c.at=p.map((q,b)=>Math.min(Math.max(q+(E?E[b]:0),.5),F[b]-.5)),c.down?h(p,c.at):g()});
for(let B of["focus","blur"])l.addEventListener(B,g);return g(),{node:l,ink:()=>r,clear:m}}function Dn(A,e,o,r,c){
let l=[r[0]-o[0],r[1]-o[1]],g=l[0]**2+l[1]**2;for(let h=0;h<A.length;h++){let m=[Math.floor(h/e)+.5-
o[0],h%e+.5-o[1]],I=g&&(m[0]*l[0]+m[1]*l[1])/g,B=Math.min(Math.max(I,0),1),E=Math.hypot(m[0]-B*l[0],
m[1]-B*l[1]);A[h]=Math.max(A[h],Math.min(Math.max(c+.5-E,0),1))}}function We(A,[e,o]){let r=[Number.
POSITIVE_INFINITY,Number.NEGATIVE_INFINITY],c=[...r],l=[0,0,0];if(A.forEach((I,B)=>{if(I<Qn)return;let[
E,C]=[Math.floor(B/o),B%o];r.splice(0,2,Math.min(r[0],E),Math.max(r[1],E)),c.splice(0,2,Math.min(c[0],
C),Math.max(c[1],C)),l[0]+=I,l[1]+=I*E,l[2]+=I*C}),l[0]===0)return;let g=Math.max(r[1]-r[0],c[1]-c[0])+
1,h=Math.min(En*o/g,3),m=[l[1]/l[0],l[2]/l[0]];return A.map((I,B)=>{let E=(Math.floor(B/o)-(e-1)/2)/
h+m[0],C=(B%o-(o-1)/2)/h+m[1];return yn(A,e,o,E,C)})}function yn(A,e,o,r,c){let[l,g]=[Math.floor(r),
Math.floor(c)],[h,m]=[r-l,c-g],I=(C,p)=>C>=0&&C<e&&p>=0&&p<o?A[C*o+p]:0,B=(1-m)*I(l,g)+m*I(l,g+1),E=(1-
m)*I(l+1,g)+m*I(l+1,g+1);return(1-h)*B+h*E}function _e(A,e){let o=M("details",{},M("summary",{},"Your own digit: draw one for the net to restor\
e")),r;return o.addEventListener("toggle",()=>{r??=Mn(o,A,e),o.open&&r()}),{node:o,draw(){o.open&&r?.()}}}
function Mn(A,e,o){let r=0,c=[mt(e,3.5),mt(e,3.5),mt(e,3.5)],[l,g,h]=c,m=M("p",{class:"aelib-numbers",
role:"status"}),I=()=>{let{frame:b,settings:y}=o(),D=We(B.ink(),e);for(let at of c)at.node.hidden=!0;
if(C.hidden=!0,m.textContent=kn(!!b,!!D),!D||(ge(l,D,"as the net sees it"),!b||!y))return;let{kind:k,
amount:P}=y.corruption??{kind:et,amount:0},N=k===et?D:Tt(D,k,P,r);N!==D&&ge(g,N,"damaged"),C.hidden=
N===D;let{encoder:Y,decoder:_}=Yt(b.weights,y),X=$t([...Y,..._],N);ge(h,X,N===D?"output":"repaired");
let Z=Ut(X,D).toFixed(1),it=N===D?"":`, and the damage ${Ut(N,D).toFixed(1)}`;m.textContent=`The out\
put leaves a squared error of ${Z} to your digit${it}.`},B=Ve(e,()=>I()),E=(b,y)=>{let D=M("button",
{type:"button",...K},b);return D.addEventListener("click",y),D},C=E("Damage it again",()=>{r++,I()}),
p=M("div",{class:"aelib-controls"},E("Clear",B.clear),C),F=Dt(...c.map(b=>b.node));F.classList.add("\
aelib-close");let q=M("div",{class:"aelib-side"},F,m);return A.append(Dt(M("div",{class:"aelib-rows"},
B.node,p),q)),I}function ge(A,e,o){A.node.hidden=!1,A.draw([e],o)}function kn(A,e){return e?A?"":"Th\
ere is no net yet: press Train.":"The pad is blank: draw a digit with finger, mouse, or arrow keys a\
nd space bar."}var Xe="autoencoder.safetensors";function Ze(A,e){let o=M("code"),r=M("pre",{tabindex:0,"aria-label":"\
code that trains the same net"},o),c=M("button",{type:"button",...K},"Copy the code"),l=M("button",{
type:"button",...K},"Download the weights"),g=M("p",{class:"aelib-numbers",role:"status"});c.addEventListener(
"click",async()=>{try{await navigator.clipboard.writeText(A()),g.textContent="The code is copied."}catch{
getSelection()?.selectAllChildren(o),g.textContent="This page may not copy: the code is selected, pr\
ess Ctrl+C."}}),l.addEventListener("click",()=>{let E=e();E&&Pn(vn(E.weights),Xe)});let h=M("div",{class:"\
aelib-controls"},c,l),m=M("details",{},M("summary",{},"Take it to Python")),I=()=>{m.open&&(o.textContent=
A())};return m.addEventListener("toggle",()=>{r.isConnected||m.append(r,h,g),I()}),{node:m,draw:I,able:()=>{
l.disabled=!e()}}}function tA(A,{width:e,count:o,source:r}){let{code:c,weight:l,noise:g,amount:h,tied:m}=A,
I=c==="variational",B=[e,...yt(A.hidden)??[],A.k].join(", "),E={l1:', code_activation="relu"',kl:', \
code_activation="sigmoid"'}[c]??"",C=I?"VariationalAutoencoder":"Autoencoder",p=m?", tied=True":"",F=Math.
max(1,Math.round(A.images/o)),q=r?`images = data.load_images(${JSON.stringify(r)})`:"images = ...  #\
 the data that the playground was given",b={l1:"losses.l1(h)",kl:`losses.kl_sparsity(h, ${.05})`}[c],
y=[...I?[`beta=${l}`]:[],...g===et?[]:[`corrupt=corruption.damage("${g}", ${h})`],...b?[`penalty=lam\
bda h: ${l} * ${b}`]:[],`epochs=${F}`,`batch_size=${A.batch_size}`,`lr=${A.lr}`,'schedule="one-cycle\
"',`seed=${A.seed}`];return[`from aelib import ${[...g===et?[]:["corruption"],...r?["data"]:[],...b?
["losses"]:[],"metrics","models","training"].join(", ")}`,"",q,`x, x_test = images.x_train[:${o}], i\
mages.x_test[:500]`,`model = models.${C}((${B}), "${A.activation}"${E}${p}, seed=${A.seed})`,`traini\
ng.${I?"fit_variational":"fit"}(`,"    model,","    x,",...y.map(k=>`    ${k},`),")",'print("squared\
 error per test image:", metrics.squared_error(model(x_test), x_test))',"","# Or the very net of the\
 page, from the file that it saves:","# from safetensors.torch import load_file",`# model.load_state\
_dict(load_file("${Xe}"))`].join(`
`)}function vn(A){let e={},o=0;for(let{name:g,shape:h,values:m}of A)e[g]={dtype:"F32",shape:h,data_offsets:[
o,o+m.byteLength]},o+=m.byteLength;let r=JSON.stringify(e),c=new TextEncoder().encode(r.padEnd(Math.
ceil(r.length/8)*8)),l=new Uint8Array(8+c.length+o);new DataView(l.buffer).setUint32(0,c.length,!0),
l.set(c,8);for(let{name:g,values:h}of A){let m=new Uint8Array(h.buffer,h.byteOffset,h.byteLength);l.
set(m,8+c.length+e[g].data_offsets[0])}return l}function Pn(A,e){let o=URL.createObjectURL(new Blob(
[A],{type:"application/octet-stream"}));M("a",{href:o,download:e}).click(),setTimeout(()=>URL.revokeObjectURL(
o),1e3)}function ue(A,e){"use strict";var o=(()=>{var r=Object.defineProperty,c=Object.getOwnPropertyDescriptor,
l=Object.getOwnPropertyNames,g=Object.prototype.hasOwnProperty,h=(t,n)=>{for(var i in n)r(t,i,{get:n[i],
enumerable:!0})},m=(t,n,i,s)=>{if(n&&typeof n=="object"||typeof n=="function")for(let a of l(n))!g.call(
t,a)&&a!==i&&r(t,a,{get:()=>n[a],enumerable:!(s=c(n,a))||s.enumerable});return t},I=t=>m(r({},"__esM\
odule",{value:!0}),t),B={};h(B,{serve:()=>JA});var E="AGFzbQEAAAABeA1gBX9/f31/AGABewF7YAR/f39/AGAFf3\
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
T9DAAAoEEAAKBBAACgQQAAoEH9RP1S/QsEACACQRBqIQIMAQsLCwsLCwsL",C=class{constructor(t){this.state=t>>>0}uniform(){
this.state=this.state+1831565813>>>0;let t=this.state;return t=Math.imul(t^t>>>15,t|1),t^=t+Math.imul(
t^t>>>7,t|61),((t^t>>>14)>>>0)/4294967296}below(t){return Math.floor(this.uniform()*t)}leave(t){let n=this.
state;return this.state=n+Math.imul(1831565813,t)>>>0,n}normal(){return Math.sqrt(-2*Math.log(1-this.
uniform()))*Math.cos(2*Math.PI*this.uniform())}},p=Math.fround,F=new Float32Array(1),q=new Int32Array(
F.buffer);function b(t){let n=t.map(p);return i=>{let s=n[0];for(let a=1;a<n.length;a++)s=p(p(s*i)+n[a]);
return s}}var y=b([.000198756915,.0013981999507,.0083334519073,.041665795894,.16666665459,.50000001201]),
D=b([.070376836292,-.1151461031,.1167699874,-.12420140846,.14249322787,-.16668057665,.20000714765,-.24999993993,
.33333331174]),k=b([-.00019515295891,.0083321608736,-.16666654611]),P=b([2443315711809948e-20,-.001388731625493765,
.04166664568298827]),N=p(.693359375),Y=p(-.00021219444),_=p(Math.LOG2E),X=12582912;function Z(t){return p(
p(t+X)-X)}function it(t){return p(p(y(t)*p(t*t))+t)}function at(t,n){return p(p(t-p(n*N))-p(n*Y))}function Bt(t){
return q[0]=t+127<<23,F[0]}function ct(t){let n=Math.max(Math.min(t,89),-104),i=Z(p(n*_)),s=i>>1,a=p(
it(at(n,i))+1);return p(p(a*Bt(s))*Bt(i-s))}function lt(t){let n=Math.max(Math.min(t,88),-87),i=Z(p(
n*_)),s=Bt(i);return p(p(s*it(at(n,i)))+p(s-1))}function st(t){if(Number.isNaN(t))return t;let n=t<p(
117549435e-46);F[0]=n?p(t*8388608):t;let i=(q[0]>>>23)-(n?149:126);q[0]=q[0]&8388607|1056964608;let s=F[0];
s<p(Math.SQRT1_2)&&(i-=1,s=p(s+s)),s=p(s-1);let a=p(s*s),u=p(p(D(s)*s)*a);return u=p(u+p(i*Y)),u=p(u-
p(a*.5)),p(p(s+u)+p(i*N))}function wt(t){let n=p(t+1);return n===0?st(n):p(st(n)-p(p(p(n-1)-t)/n))}function Ft(t){
let n=p(t*t);return p(p(p(k(n)*n)*t)+t)}function Kt(t){let n=p(t*t);return p(p(p(P(n)*n)*n)+p(1-p(n*
.5)))}var U=Math.fround,Et=2**-24;function gt(t){let n=new C(t);return()=>Math.floor(n.uniform()/Et)*
Et}function Vt(t){return{mask(n,i,s,a,u){let f=U(a),d=gt(u);for(let w=0;w<n;w++)t[(s>>2)+w]=d()<f?0:
t[(i>>2)+w]},saltAndPepper(n,i,s,a,u){let f=U(a),d=gt(u);for(let w=0;w<n;w++){let Q=d(),v=Q<U(f*.5)?
1:0;t[(s>>2)+w]=Q<f?v:t[(i>>2)+w]}},addNormals(n,i,s,a,u){let f=gt(u);for(let d=0;d<n;d+=8){let w=Array.
from({length:4},()=>$(f()));for(let Q=d;Q<d+4;Q++){let[v,x]=J(f()),H=(i>>2)+Q,L=(s>>2)+Q;t[L]=U(t[H]+
U(U(a)*U(w[Q-d]*v))),t[L+4]=U(t[H+4]+U(U(a)*U(w[Q-d]*x)))}}}}}function $(t){return U(Math.sqrt(U(-2*
st(U(1-t)))))}function J(t){let n=U(t*4),i=Z(n),s=U(U(n-i)*U(1.5707963)),a=Ft(s),u=Kt(s),[f,d]=i&1?[
a,u]:[u,a];return[i+1&2?-f:f,i&2?-d:d]}var O=Math.fround,V=[{value:t=>t,slope:t=>t},{value:t=>Math.max(
t,0),slope:(t,n)=>n>0?t:0},{value:t=>O(1/O(1+ct(-t))),slope:(t,n)=>O(O(t*O(1-n))*n)},{value:ut,slope:(t,n)=>O(
t*O(1-O(n*n)))},{value:t=>t>0?t:lt(t),slope:(t,n)=>O(t*(n>0?1:O(n+1)))},{value:t=>t>20?t:wt(ct(t)),slope:(t,n)=>O(
t*-lt(-n))}];function ut(t){let n=lt(-2*t);return O(-n/O(n+2))}var j=O(1-.9),ht=O(.999),ft=O(1-.999),
Qt=O(1e-8);function Mt(t){return{activate(n,i,s){let{value:a}=V[n];for(let u=s>>2,f=u+i;u<f;u++)t[u]=
a(t[u])},slope(n,i,s,a){let{slope:u}=V[n];for(let f=0,d=s>>2,w=a>>2;f<i;f++)t[w+f]=u(t[w+f],t[d+f])},
adam(n,i,s,a,u,f,d){let w=O(f),Q=O(d);for(let v=0;v<n;v++){let x=t[(s>>2)+v],H=t[(a>>2)+v],L=O(H+O(j*
O(x-H))),T=O(O(t[(u>>2)+v]*ht)+O(O(ft*x)*x));t[(a>>2)+v]=L,t[(u>>2)+v]=T;let G=O(O(O(Math.sqrt(T))/Q)+
Qt);t[(i>>2)+v]=O(t[(i>>2)+v]-O(O(w*L)/G))}}}}var S=Math.fround,rt=2**-23,Ct=class{parts=new Float64Array(
4);add(t,n){this.parts[t&3]+=n}total(){let[t,n,i,s]=this.parts;return t+i+(n+s)}};function Wt(t,n){return{
greys(i,s,a){for(let u=0;u<i;u++)t[(a>>2)+u]=n[s+u]/255},squaredError(i,s,a,u,f){let d=new Ct;for(let w=0;w<
i;w++){let Q=S(t[(s>>2)+w]-t[(a>>2)+w]);d.add(w,S(Q*Q)),t[(u>>2)+w]=S(S(f)*Q)}return d.total()},crossEntropy(i,s,a,u,f){
let d=new Ct;for(let w=0;w<i;w++){let Q=t[(s>>2)+w],v=t[(a>>2)+w],x=S(v*Math.max(st(Q),-100)),H=S(S(
v-1)*Math.max(wt(-Q),-100));d.add(w,S(H-x));let L=Math.max(S(S(1-Q)*Q),S(1e-12));t[(u>>2)+w]=S(S(S(f)*
S(Q-v))/L)}return d.total()}}}function Ht(t,n){return{absoluteSum(i,s,a,u){let f=new Ct;for(let d=0;d<
i;d++){let w=t[(s>>2)+d];f.add(d,Math.abs(w));let Q=w>0?S(u):0,v=w<0?S(u):0;t[(a>>2)+d]=S(t[(a>>2)+d]+
S(Q-v))}return f.total()},klSparsity(i,s,a,u,f,d,w){n(i,s,a,w);let Q=0;for(let v=w>>2;v<(w>>2)+s;v++){
let x=S(t[v]/i);Q+=dt(x,S(d)),t[v]=S(S(f)*_t(x,S(d)))}for(let v=0;v<i*s;v++){let x=(u>>2)+v;t[x]=S(t[x]+
t[(w>>2)+v%s])}return Q},drawCodes(i,s,a,u,f){for(let d=0;d<i;d++){let w=ct(S(t[(a>>2)+d]*.5)),Q=S(w*
t[(u>>2)+d]);t[(f>>2)+d]=S(t[(s>>2)+d]+Q)}},gaussianKl(i,s,a,u,f,d,w){let Q=S(w),v=new Ct;for(let x=0;x<
i;x++){let H=t[(s>>2)+x],L=t[(a>>2)+x],T=t[(f>>2)+x],G=ct(L);v.add(x,S(S(S(G+S(H*H))-1)-L));let z=S(
S(T*t[(u>>2)+x])*ct(S(L*.5)));t[(d>>2)+x]=S(S(z+S(Q*S(G-1)))*.5),t[(f>>2)+x]=S(T+S(Q*H))}return v.total()/
2}}}function dt(t,n){let i=Math.max(Math.min(t,S(1-rt)),rt),s=S(1-n);return-(S(n*st(S(i/n)))+S(s*st(
S(S(1-i)/s))))}function _t(t,n){return t<rt||t>S(1-rt)?0:S(S(S(1-n)/S(1-t))-S(n/t))}var R=Math.fround,
pt=8;function pA(t){return{pack(n,i,s,a,u,f){for(let d=0,w=f>>2;d<i;d+=pt){let Q=(s>>2)+d*u,v=Math.min(
i-d,pt);for(let x=0;x<n;x++,w+=pt){let H=Q+x*a;for(let L=0;L<pt;L++)t[w+L]=L<v?t[H+L*u]:0}}},multiply(n,i,s,a,u,f,d,w,Q,v){
let x=new Float32Array(8);for(let H=0;H<i;H+=4){let L=Math.min(i-H,4),T=(d>>2)+(H>>3)*s*pt+(H&4);for(let G=0;G<
n;G+=2){let z=Math.min(n-G,2),vt=(a>>2)+G*u;mA(t,vt,z===2?u:0,f,T,s,x);for(let nt=0;nt<z;nt++)for(let tt=0;tt<
L;tt++){let Pt=(w>>2)+(G+nt)*i+H+tt,xt=R(x[4*nt+tt]+(Q?t[(Q>>2)+H+tt]:0));t[Pt]=v?R(xt+t[Pt]):xt}}}},
columnSums(n,i,s,a){for(let u=0;u<i;u++){let f=R(0);for(let d=0,w=(s>>2)+u;d<n;d++,w+=i)f=R(f+t[w]);
t[(a>>2)+u]=f}}}}function mA(t,n,i,s,a,u,f){let d=R(0),w=R(0),Q=R(0),v=R(0),x=R(0),H=R(0),L=R(0),T=R(
0);for(let G=n,z=a,vt=a+u*pt;z<vt;z+=pt,G+=s){let nt=t[G],tt=t[G+i],Pt=t[z],xt=t[z+1],De=t[z+2],ye=t[z+
3];d=R(d+R(nt*Pt)),w=R(w+R(nt*xt)),Q=R(Q+R(nt*De)),v=R(v+R(nt*ye)),x=R(x+R(tt*Pt)),H=R(H+R(tt*xt)),L=
R(L+R(tt*De)),T=R(T+R(tt*ye))}f[0]=d,f[1]=w,f[2]=Q,f[3]=v,f[4]=x,f[5]=H,f[6]=L,f[7]=T}function IA(t){
let n=new Float32Array(t),i=pA(n);return{...i,...Mt(n),...Vt(n),...Wt(n,new Uint8Array(t)),...Ht(n,i.
columnSums)}}var Xt=Object.freeze({null:0,relu:1,sigmoid:2,tanh:3,elu:4,softplus:5}),Zt=65536;async function BA(t,n=!1){
if(!n)try{return await wA(Math.ceil(t/Zt))}catch{}let i=new ArrayBuffer(Math.ceil(t/Zt)*Zt);return{name:"\
plain",kernel:IA(i),buffer:i}}async function wA(t){let n=Uint8Array.from(atob(E),a=>a.charCodeAt(0)),
i=new WebAssembly.Memory({initial:t}),{instance:s}=await WebAssembly.instantiate(n,{env:{memory:i}});
return{name:"wasm",kernel:s.exports,buffer:i.buffer}}var pe=Object.freeze({"one-cycle":t=>t<.1?.04+.96*
(1-Ie(t/.1))/2:me((t-.1)/.9),cosine:me});function me(t){return(1+Ie(t))/2}var EA=12;function Ie(t){let n=Math.
PI*(.5-t),i=0;for(let s=2*EA+1;s>1;s-=2)i=(1+i)*(-n*n/(s*(s-1)));return n*(1+i)}var te=Object.freeze(
{gaussian:{how:"addNormals",most:Number.POSITIVE_INFINITY},masking:{how:"mask",most:1},"salt-and-pep\
per":{how:"saltAndPepper",most:1}}),ee=Object.freeze({sizes:[784,128,32,2],activation:"relu",codeActivation:null,
output:"sigmoid",tied:!1,variational:!1,loss:"mse",beta:1,sparsity:null,corruption:null,batchSize:64,
lr:.001,schedule:null,images:6e4,seed:0}),Be=4e6,QA=1e7,we=class extends Error{};function CA(t,n){let i=Object.
keys(t).find(a=>!Object.hasOwn(ee,a));W(i===void 0,`${i} is not a setting: ${MA(ee)} are.`);let s={...ee,
...t};return bA(s),DA(s),s.variational&&yA(s),Lt("batchSize",s.batchSize,1,n,"the number of images"),
kt("lr",s.lr,0,1),W(s.lr>0,"lr must be above 0."),St("schedule",s.schedule,[null,...Object.keys(pe)]),
Lt("images",s.images,1,QA),Lt("seed",s.seed,0,4294967295),s}function bA({sizes:t,tied:n,variational:i,
...s}){W(Array.isArray(t)&&t.length>=2,`sizes must be two whole numbers or more, from the image to t\
he code, got ${At(t)}.`);for(let u of t)Lt("each of sizes",u,1,Number.MAX_SAFE_INTEGER);let a=0;for(let u=1;u<
t.length;u++)a+=2*t[u-1]*t[u];W(a<=Be,`sizes must be smaller: the network would have ${a} weights, a\
nd ${Be} are the most in a page.`);for(let u of["activation","codeActivation","output"])St(u,s[u],[null,
...Object.keys(Xt).filter(f=>f!=="null")]);for(let[u,f]of Object.entries({tied:n,variational:i}))W(typeof f==
"boolean",`${u} must be true or false, got ${At(f)}.`)}function DA({loss:t,output:n,beta:i,sparsity:s,
corruption:a,codeActivation:u}){St("loss",t,["mse","bce"]),W(t==="mse"||n==="sigmoid",`loss "bce" ne\
eds output "sigmoid", which stays in [0, 1], got output ${At(n)}.`),kt("beta",i,0),a!==null&&(St("co\
rruption",a?.kind,Object.keys(te)),kt("amount",a.amount,0,te[a.kind].most)),s!==null&&(St("sparsity",
s?.kind,["kl","l1"]),kt("weight",s.weight,0),s.kind!=="l1"&&(kt("rho",s.rho,0,1),W(s.rho>0&&s.rho<1,
"rho must be above 0 and below 1."),W(u==="sigmoid",`sparsity "kl" needs codeActivation "sigmoid", w\
hich stays in [0, 1], got ${At(u)}: or take "l1".`)))}function yA({tied:t,codeActivation:n,sparsity:i,
corruption:s}){let a={tied:t||null,codeActivation:n,sparsity:i,corruption:s};for(let[u,f]of Object.entries(
a))W(f===null,`a variational autoencoder has no ${u} here, got ${At(f)}.`)}function W(t,n){if(!t)throw new we(
n)}function Lt(t,n,i,s,a=""){let u=s===Number.MAX_SAFE_INTEGER?"or more":`to ${s}`;W(Number.isInteger(
n)&&Number(n)>=i&&Number(n)<=s,`${t} must be a whole number, ${i} ${u}${a&&`, ${a}`}, got ${At(n)}.`)}
function kt(t,n,i,s=Number.POSITIVE_INFINITY){let a=s===Number.POSITIVE_INFINITY?`${i} or more`:`fro\
m ${i} to ${s}`;W(Number.isFinite(n)&&Number(n)>=i&&Number(n)<=s,`${t} must be a number, ${a}, got ${At(
n)}.`)}function St(t,n,i){let s=i.map(At).join(", ");W(i.includes(n),`${t} must be one of ${s}, got ${At(
n)}.`)}function MA(t){return Object.keys(t).join(", ")}function At(t){return typeof t=="number"?String(
t):JSON.stringify(t)??String(t)}var kA=class{constructor(){this.mean=1,this.square=1}next(t){return this.
mean*=.9,this.square*=.999,{step:t/(1-this.mean),root:Math.sqrt(1-this.square)}}},SA=class{bytes=1024;floats(t){
return this.#t(4*bt(t))}greys(t){return this.#t(bt(t))}#t(t){let n=this.bytes;return this.bytes+=Math.
ceil(t/16)*16,n}};function bt(t){return Math.ceil(t/8)*8}var vA=class{constructor(t,n){this.plan=t,this.
machine=n,this.numbers=new Float32Array(n.buffer)}view({shape:t,at:n},i="weights"){let s=this.#t(i,n)/
4,a=t.reduce((u,f)=>u*f);return this.numbers.subarray(s,s+a)}draw(t){for(let n of this.plan.parameters){
let i=1/Math.sqrt(n.inputs),s=this.view(n);for(let a=0;a<s.length;a++)s[a]=(2*t.uniform()-1)*i}}forward(t,n,i){
let{inputs:s,outputs:a}=t,{kernel:u}=this.machine,[f,d]=t.tied?[a,1]:[1,s],{packed:w}=this.plan,{output:Q}=t,
v=this.#t("weights",t.bias);return u.pack(s,a,this.#t("weights",t.weight),f,d,w),u.multiply(i,a,s,n,
s,1,w,Q,v,!1),t.activation&&u.activate(Xt[t.activation],bt(i*a),Q),Q}unbend(t,n,i){if(!t.activation)
return;let{kernel:s}=this.machine,a=Xt[t.activation];s.slope(a,bt(i*t.outputs),t.output,n)}weightSlopes(t,n,i,s){
let{kernel:a}=this.machine,u=this.plan.decoder.some(({tied:x,weight:H})=>x&&H===t.weight)&&!t.tied,[
f,d,w,Q]=t.tied?[n,t.inputs,i,t.outputs]:[i,t.outputs,n,t.inputs],v=this.#t("slopes",t.weight);a.pack(
s,Q,w,Q,1,this.plan.packed),a.multiply(d,Q,s,f,1,d,this.plan.packed,v,0,u),a.columnSums(s,t.outputs,
i,this.#t("slopes",t.bias))}inputSlopes(t,n,i,s,a=!1){let{inputs:u,outputs:f}=t,{kernel:d}=this.machine,
[w,Q]=t.tied?[1,f]:[u,1];d.pack(f,u,this.#t("weights",t.weight),w,Q,this.plan.packed),d.multiply(s,u,
f,n,f,1,this.plan.packed,i,0,a)}#t(t,n){return this.plan.places[t]+4*n}},PA=class{constructor(t){this.
network=t,this.plan=t.plan,this.kernel=t.machine.kernel}descend(t){let{encoder:n,decoder:i,depth:s}=this.
plan,{count:a}=t,u=[this.#t(t)];for(let Q of i)u.push(this.network.forward(Q,u.at(-1),a));let f=this.#A(
t),[d,w]=this.plan.slopes;for(let Q=s-1;Q>=0;Q--)this.network.unbend(i[Q],d,a),this.network.weightSlopes(
i[Q],u[Q],d,a),this.network.inputSlopes(i[Q],d,w,a),[d,w]=[w,d];f+=this.#e(t,d);for(let Q=s-1;Q>=0;Q--){
let v=Q>0?n[Q-1].output:t.input;this.network.unbend(n[Q],d,a),this.network.weightSlopes(n[Q],v,d,a),
Q>0&&this.network.inputSlopes(n[Q],d,w,a),Q===s-1&&this.#o(v,Q>0?w:0,a),[d,w]=[w,d]}return f}#t({count:t,
input:n}){let{encoder:i,logVariance:s,noise:a,codes:u}=this.plan,f=[n];for(let Q of i)f.push(this.network.
forward(Q,f.at(-1),t));let d=f.at(-1);if(!s)return d;let w=this.network.forward(s,f.at(-2),t);return this.
kernel.drawCodes(t*s.outputs,d,w,a,u),u}#A({count:t,clean:n}){let{loss:i,variational:s,sizes:a}=this.
plan.settings,{output:u}=this.plan.decoder.at(-1),[f]=this.plan.slopes,d=t*a[0],w=1/(s?t:d);return(i===
"mse"?this.kernel.squaredError(d,u,n,f,2*w):this.kernel.crossEntropy(d,u,n,f,w))*w}#e({count:t},n){let{
sparsity:i,beta:s}=this.plan.settings,{encoder:a,depth:u,logVariance:f,noise:d,spread:w,means:Q}=this.
plan,{outputs:v,output:x}=a[u-1],H=t*v;if(f){let z=s/t,vt=f.output;return z*this.kernel.gaussianKl(H,
x,vt,d,n,w,z)}if(!i)return 0;let L=i.weight/t;if(i.kind==="l1")return L*this.kernel.absoluteSum(H,x,
n,L);let{rho:T,weight:G}=i;return G*this.kernel.klSparsity(t,v,x,n,L,T,Q)}#o(t,n,i){let{logVariance:s,
spread:a}=this.plan;s&&(this.network.weightSlopes(s,t,a,i),n&&this.network.inputSlopes(s,a,n,i,!0))}};
function Ee(t,n){let i=Math.floor(t/n),s=Array.from({length:i},()=>n),a=t%n;return a===1&&i>0&&n>1?s[i-
1]++:a>0&&s.push(a),s}function xA(t,n){let i=t.reduce((f,d)=>f+d,0),s=Math.floor(n/i),a=n-s*i,u=0;for(;a>
0;)a-=t[u++];return s*t.length+u}var qA=class{constructor(t,n,i){this.sizes=Ee(t,n),this.random=i,this.
numbers=Uint32Array.from({length:t},(s,a)=>a),this.batch=0,this.begin=0}next(){this.batch===0&&this.#t();
let t=this.numbers.subarray(this.begin,this.begin+this.sizes[this.batch]);return this.batch=(this.batch+
1)%this.sizes.length,this.begin=this.batch===0?0:this.begin+t.length,t}#t(){let{numbers:t}=this;for(let n=t.
length-1;n>0;n--){let i=this.random.below(n+1),s=t[n];t[n]=t[i],t[i]=s}}},OA=["weights","slopes","me\
ans","squares"],FA=class{room=new SA;size=0;constructor(t,n){let{sizes:i}=t;this.settings=t,this.count=
n,this.most=Math.max(...Ee(n,t.batchSize)),this.depth=i.length-1,this.encoder=this.#t("encoder",i,t.
codeActivation),this.decoder=this.#t("decoder",i.toReversed(),t.output);let{inputs:s,outputs:a}=this.
encoder[this.depth-1];this.logVariance=t.variational?this.#A("log_variance",s,a,null):null,this.places=
this.#o();let[u]=i,f=Math.max(...i);this.packed=this.room.floats(bt(f)*Math.max(f,this.most)),this.clean=
this.#n(f),this.damaged=this.#n(u),this.slopes=[this.#n(f),this.#n(f)],this.codes=this.#n(a),this.noise=
this.#n(a),this.zeros=this.#n(a),this.spread=this.#n(a),this.means=this.room.floats(a),this.greys=this.
room.greys(n*u);for(let d of this.layers)d.output=this.#n(d.outputs)}get layers(){return[...this.encoder,
...this.decoder,...this.logVariance?[this.logVariance]:[]]}get parameters(){return this.layers.flatMap(
({name:t,inputs:n,outputs:i,tied:s,weight:a,bias:u})=>[...s?[]:[{name:`${t}.weight`,shape:[i,n],at:a,
inputs:n}],{name:`${t}.bias`,shape:[i],at:u,inputs:n}])}#t(t,n,i){let{activation:s,tied:a}=this.settings,
u=0;return n.slice(1).map((f,d)=>{let w=`${t}.${u}`,Q=d<this.depth-1?s:i;u+=Q===null?1:2;let v=a&&t===
"decoder"?this.encoder[this.depth-1-d]:void 0;return this.#A(w,n[d],f,Q,v)})}#A(t,n,i,s,a){let u=a?a.
weight:this.#e(n*i),f=this.#e(i);return{name:t,inputs:n,outputs:i,activation:s,tied:a!==void 0,weight:u,
bias:f,output:0}}#e(t){let n=this.size;return this.size+=bt(t),n}#o(){let t=OA.map(n=>[n,this.room.floats(
this.size)]);return Object.fromEntries(t)}#n(t){return this.room.floats(this.most*t)}},Qe=class extends Error{};
async function HA(t,n,{plain:i=!1}={}){let s=t.sizes?.[0]??784,a=n.length/s;if(!Number.isInteger(a)||
a===0)throw new we(`images must have ${s} pixels each, the first of sizes, but ${n.length} pixels ar\
e given.`);let u=new FA(CA(t,a),a);return new LA(u,await BA(u.room.bytes,i),n)}var LA=class{taken=0;seen=0;#t=new kA;constructor(t,n,i){
this.plan=t,this.machine=n,this.settings=t.settings,this.network=new vA(t,n),this.objective=new PA(this.
network),this.random=new C(t.settings.seed),new Uint8Array(n.buffer).set(i,t.greys),this.network.draw(
this.random),this.order=new qA(t.count,t.settings.batchSize,this.random),this.steps=xA(this.order.sizes,
t.settings.images),this.chosen=new Uint32Array}get done(){return this.taken>=this.steps}step(){let{kernel:t}=this.
machine;this.chosen=this.order.next();let n=this.objective.descend(this.#A());if(!Number.isFinite(n))
throw new Qe(this.#r(`the loss is ${n}`));let{step:i,root:s}=this.#t.next(this.#o()),{weights:a,slopes:u,
means:f,squares:d}=this.plan.places;if(t.adam(this.plan.size,a,u,f,d,i,s),this.taken++,this.seen+=this.
chosen.length,this.done&&!this.#n())throw new Qe(this.#r("a weight is not finite"));return n}#A(){let{
plan:t,settings:n}=this,{kernel:i}=this.machine,s=this.chosen.length,[a]=n.sizes;this.chosen.forEach(
(f,d)=>{i.greys(a,t.greys+f*a,t.clean+4*d*a)});let u=t.clean;if(n.corruption&&(u=t.damaged,this.#e(s*
a,this.random)),n.variational){let f=s*n.sizes.at(-1),d=this.random.leave(Ce("addNormals",f));i.addNormals(
f,t.zeros,t.noise,1,d)}return{count:s,clean:t.clean,input:u}}#e(t,n){let{kind:i,amount:s}=this.settings.
corruption,{how:a}=te[i],u=n.leave(Ce(a,t));this.machine.kernel[a](t,this.plan.clean,this.plan.damaged,
s,u)}#o(){let{lr:t,schedule:n}=this.settings;return n===null?t:t*pe[n](Math.min(this.taken/Math.max(
this.steps-1,1),1))}#n(){return this.plan.parameters.every(t=>this.network.view(t).every(Number.isFinite))}#r(t){
return`After ${this.taken} steps ${t}: most likely the step size ${this.settings.lr} is too large; t\
ry a tenth of it.`}encode(t){return this.#i(this.plan.encoder,t)}decode(t){return this.#i(this.plan.
decoder,t)}reconstruct(t){return this.#i([...this.plan.encoder,...this.plan.decoder],t)}damage(t,n){
if(!this.settings.corruption)return t;let i=new C(n),[s]=this.settings.sizes;return this.#s(t,s,s,a=>(this.#e(
a*s,i),this.plan.damaged))}weights(){return this.plan.parameters.map(t=>({name:t.name,shape:t.shape,
values:this.network.view(t).slice()}))}#i(t,n){let i=t.at(-1);return this.#s(n,t[0].inputs,i.outputs,
s=>t.reduce((a,u)=>this.network.forward(u,a,s),this.plan.clean))}#s(t,n,i,s){let a=t.length/n;if(!Number.
isInteger(a))throw new Error(`rows of ${n} numbers are needed, but ${t.length} numbers are given`);let u=new Float32Array(
this.machine.buffer),f=new Float32Array(a*i);for(let d=0;d<a;d+=this.plan.most){let w=Math.min(this.
plan.most,a-d);u.set(t.subarray(d*n,(d+w)*n),this.plan.clean/4);let Q=s(w)/4;f.set(u.subarray(Q,Q+w*
i),d*i)}return f}};function Ce(t,n){return t==="addNormals"?Math.ceil(n/8)*8:n}var NA=100,RA=6,TA=1,
UA=.1;function GA({post:t,pause:n,slice:i,now:s=()=>performance.now()}){let a,u=0,f=!0,d=0,w=0,Q=x=>{
let H=s(),L=zA(x);t(L,jA(L)),w=s(),d=Math.max(NA,RA*(w-H)),f=!1},v=async(x,H)=>{if(a?.run!==x.run){a=
void 0;let z=await $A(x);if(u!==H)return"stopped";a=z,Q(a)}let L=a,{trainer:T}=L,G=x.steps??Number.POSITIVE_INFINITY;
for(;!T.done&&G>0&&u===H;){let z=s()+i;do T.step(),G--;while(!T.done&&G>0&&s()<z);await n(),u===H&&f&&
s()-w>=d&&Q(L)}return a===L&&T.taken>0&&Q(L),T.done?"done":"stopped"};return async x=>{if(x.type==="\
seen"){f=!0;return}let H=++u;if(x.type==="stop")return;let{run:L}=x;f=!0;try{let T=await v(x,H);(u===
H||T==="stopped")&&t({type:T,run:L})}catch(T){a?.run===L&&(a=void 0),t({type:"failed",run:L,message:T instanceof
Error?T.message:`${T}`})}}}async function $A({run:t,settings:n,images:i,plain:s}){let a=await HA(n,i.
train,{plain:s}),u=d=>{let w=Float32Array.from(d,Q=>Q/255);return{clean:w,given:a.damage(w,TA)}},f=u(
i.train.subarray(0,i.test.length));return{run:t,trainer:a,images:i,train:f,test:u(i.test)}}function zA({
run:t,trainer:n,images:i,train:s,test:a}){let[u]=n.settings.sizes,f=n.settings.sizes.at(-1)??0,d=n.encode(
a.given);return{type:"frame",run:t,step:n.taken,steps:n.steps,seen:n.seen,train:be(n.reconstruct(s.given),
s.clean,u),test:be(n.decode(d),a.clean,u),active:YA(d,f),codes:f===2?d:new Float32Array,outputs:n.reconstruct(
i.shown),weights:n.weights(),kernel:n.machine.name}}function be(t,n,i){let s=0;for(let a=0;a<n.length;a++)
s+=(t[a]-n[a])**2;return s*i/n.length}function YA(t,n){let i=0;for(let a of t)i=Math.max(i,Math.abs(
a));let s=0;for(let a of t)Math.abs(a)>UA*i&&s++;return n===0?0:s/t.length}function jA({codes:t,outputs:n,
weights:i}){return[t.buffer,n.buffer,...i.map(({values:s})=>s.buffer)]}function JA(t,n){let{pause:i,
close:s}=KA(),a=GA({post:(u,f=[])=>t.postMessage(u,f),pause:i,slice:n});return t.onmessage=({data:u})=>a(
u),t.postMessage({type:"ready"},[]),s}function KA(){let{port1:t,port2:n}=new MessageChannel,i=()=>{};
return t.onmessage=()=>i(),{pause:()=>new Promise(s=>{i=s,n.postMessage(0)}),close:()=>t.close()}}return I(
B)})();return o.serve(A,e)}var xn=2e3,AA={worker:30,page:12},qn=1e3,eA=Symbol.for("aelib.training.1");function nA(){let A=globalThis;
return A[eA]??=new he,A[eA]}var he=class{#t;#A=new Map;#e;#o=0;#n;join(e){return{start:o=>this.#r(e,
++this.#o,o),goOn:o=>{let r=this.#e?.client===e?this.#e.run:++this.#o;return this.#r(e,r,o)},holds:()=>this.#e?.
client===e,stop:()=>{this.#e?.client===e&&this.#s({type:"stop"})},seen:()=>this.#s({type:"seen"}),leave:()=>this.#a(
e)}}async#r(e,o,r){let c=this.#e;this.#e={client:e,run:o},this.#A.set(e,!0),this.#n??=setInterval(()=>this.#c(),
qn),c&&c.client!==e&&c.client.hear({type:"stopped",run:c.run}),this.#t??=On(h=>this.#i(h));let{place:l,
post:g}=await this.#t;return this.#e?.run===o&&g({type:"start",run:o,...r}),l}#i(e){if(e.type==="rea\
dy"||e.run!==this.#e?.run)return;let{client:o}=this.#e;e.type==="failed"&&(this.#e=void 0),o.hear(e)}async#s(e){
(await this.#t)?.post(e)}#c(){for(let[e,o]of this.#A){let r=e.stands();!r&&!o?this.#a(e):this.#A.set(
e,r)}}async#a(e){this.#A.delete(e);let o=this.#e;if(o?.client===e&&(this.#e=void 0,e.hear({type:"sto\
pped",run:o.run}),await this.#s({type:"stop"})),this.#A.size>0)return;clearInterval(this.#n),this.#n=
void 0;let r=this.#t;this.#t=void 0,(await r)?.close()}};async function On(A){try{return await Fn(A)}catch{
return Hn(A)}}function Fn(A){let e=`"use strict";(${ue})(self, ${AA.worker});`,o=URL.createObjectURL(
new Blob([e],{type:"text/javascript"}));return new Promise((c,l)=>{let g=new Worker(o),h=()=>{g.terminate(),
l(new Error("no worker"))},m=setTimeout(h,xn);g.onerror=h,g.onmessage=()=>{clearTimeout(m),g.onmessage=
({data:I})=>A(I),g.onerror=null,c({place:"worker",post:I=>g.postMessage(I),close:()=>g.terminate()})}}).
finally(()=>URL.revokeObjectURL(o))}function Hn(A){let e=!0,o={onmessage:null,postMessage(l){e&&setTimeout(
A,0,l)}},r=ue(o,AA.page);return{place:"page",post:l=>o.onmessage?.({data:l}),close(){e=!1,r()}}}var jt=class{state="idle";message="";frame;settings;history=[];place;#t;#A;#e;constructor(e,o){this.#A=
e,this.#t=nA().join({hear:r=>this.#n(r),stands:o})}train(e,o){return this.#o(e,o,void 0)}step(e,o){return this.#o(
e,o,1)}reset(e,o){return this.#e=void 0,this.#o(e,o,0)}holds(e){return this.state==="held"&&this.asked(
e)&&this.#t.holds()}asked(e){return zt(this.#e,e)}stop(){this.state="stopping",this.#A(),this.#t.stop()}close(){
this.#t.leave()}async#o(e,o,r){let c=this.holds(e);c||(this.history=[]),this.#e=e,Object.assign(this,
{state:"training",message:""}),this.#A();let l={settings:e,images:o,steps:r};this.place=await(c?this.#t.
goOn(l):this.#t.start(l)),this.#A()}#n(e){if(e.type==="frame"){this.frame=e,this.settings=this.#e;let{
seen:o,train:r,test:c}=e;this.history.at(-1)?.seen!==o&&this.history.push({seen:o,train:r,test:c}),requestAnimationFrame(
()=>this.#t.seen())}else e.type==="done"?this.state="done":e.type==="stopped"?this.state="held":e.type===
"failed"&&(this.state="failed",this.message=e.message);this.#A()}};var It={left:58,right:14,top:12,bottom:48};function fe(A,e,o,{width:r=400,height:c=260,left:l=It.left}={}){
let g=ot("svg",{viewBox:`0 0 ${r} ${c}`,class:"aelib-chart"});g.setAttribute("role","img"),g.setAttribute(
"aria-label",A),Ln(g,r,c);let h=c-It.bottom,m=ot("g",{class:"aelib-axes"}),I=ot("g");g.append(m,I);let B=y=>oA(
y,l,r-It.right),E=y=>oA(y,h,It.top),C={x:B(e),y:E(o)},p=(y,D)=>{Object.assign(C,{x:B(y),y:E(D)}),m.replaceChildren(
...Tn(C,{left:l,right:r-It.right,height:c}))};p(e,o);let F=([y,D])=>`${C.x.at(y).toFixed(1)},${C.y.at(
D).toFixed(1)}`,q=(y,D)=>I.appendChild(ot(y,D)),b=y=>{let D=q("path",y);return k=>D.setAttribute("d",
k)};return{node:g,setAxes:p,scale:C,line(y,D={}){let k=b({class:"aelib-line",stroke:y,...D});return P=>k(
P.length?`M${P.map(F).join("L")}`:"")},segments(y,D={}){let k=b({class:"aelib-line",stroke:y,...D});
return P=>k(P.map(([N,Y])=>`M${F(N)}L${F(Y)}`).join(""))},bars(y){let D=b({fill:y,class:"aelib-bars"});
return k=>D(k.map(P=>Rn(P,C,h)).join(""))},dots(y,D){let k=b({class:"aelib-dots",stroke:y,"stroke-wi\
dth":D});return P=>k(P.map(N=>`M${F(N)}h0`).join(""))},words(y){let D=q("text",y);return([k,P],N)=>{
D.setAttribute("x",C.x.at(k).toFixed(1)),D.setAttribute("y",C.y.at(P).toFixed(1)),D.textContent!==N&&
(D.textContent=N)}},circle(y){let D=q("circle",y);return([k,P])=>{D.setAttribute("cx",C.x.at(k).toFixed(
2)),D.setAttribute("cy",C.y.at(P).toFixed(2))}}}}function Ln(A,e,o){A.style.setProperty("--aelib-wid\
e",`${e}px`),A.style.setProperty("--aelib-tall",`${o}px`)}function Nn(A,e){let o=(e-A)/5,r=10**Math.
floor(Math.log10(o)),c=r*([1,2,5].find(h=>o<=1.01*h*r)??10),l=Math.ceil(A/c-1e-9),g=Math.floor(e/c+1e-9)-
l+1;return Array.from({length:g},(h,m)=>Number(((l+m)*c).toPrecision(10)))}function oA({low:A,high:e,
log:o=!1,ticks:r,label:c},l,g){let h=o?Math.log:I=>I,m=h(e)-h(A)||1;return{at:I=>l+(g-l)*(h(I)-h(A))/
m,back:I=>A+(e-A)*(I-l)/(g-l),label:c,ticks:r??Nn(A,e)}}function Rn([A,e,o],{x:r,y:c},l){let[g,h,m]=[
r.at(A),r.at(e),c.at(o)].map(I=>I.toFixed(1));return`M${g},${l}V${m}H${h}V${l}Z`}function*Tn({x:A,y:e},{
left:o,right:r,height:c}){let l=c-It.bottom,g=(I,B)=>ot("text",I,B);for(let I of A.ticks){let B=A.at(
I);yield ot("line",{x1:B,x2:B,y1:l,y2:l+5}),yield g({x:B,y:l+19,"text-anchor":"middle"},String(I))}for(let I of e.
ticks){let B=e.at(I);yield ot("line",{...{x1:o,x2:r,y1:B,y2:B},class:"aelib-grid"}),yield g({x:o-7,y:B+
4,"text-anchor":"end"},String(I))}yield ot("line",{x1:o,x2:r,y1:l,y2:l});let h=(o+r)/2;yield g({x:h,
y:c-8,"text-anchor":"middle"},A.label);let m=`translate(10 ${(It.top+l)/2}) rotate(-90)`;yield g({transform:m,
"text-anchor":"middle"},e.label)}var de=["#1f77b4","#ff7f0e","#2ca02c","#d62728","#9467bd","#8c564b","#e377c2","#7f7f7f","#bcbd22","#\
17becf"];var Un={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowDown:[0,-1],ArrowUp:[0,1]};function sA({node:A,scale:e},{
point:o,limits:r,move:c}){let l=h=>c(h.map((m,I)=>Math.min(Math.max(m,r()[I][0]),r()[I][1]))),g=h=>{
let m=A.getScreenCTM();if(!m)return;let I=new DOMPoint(h.clientX,h.clientY).matrixTransform(m.inverse());
l([e.x.back(I.x),e.y.back(I.y)])};A.setAttribute("tabindex","0"),A.setAttribute("role","application");
for(let[h,m]of Object.entries(K))A.setAttribute(h,m);A.classList.add("aelib-map"),A.addEventListener(
"pointerdown",h=>{A.setPointerCapture(h.pointerId),g(h)}),A.addEventListener("pointermove",h=>{h.buttons&&
g(h)}),A.addEventListener("keydown",h=>{let m=Un[h.key];if(!m)return;h.preventDefault();let I=h.shiftKey?
.1:.02;l(o().map((B,E)=>B+I*m[E]*(r()[E][1]-r()[E][0])))})}var rA=[1,2,5,10,20,50,100,200,500],Gn=[3,7,15,30,70,150,300],iA={"training images":"var(--aelib-dee\
p)","test images":"var(--aelib-denoising)"},$n=300,zn=48,aA=.02;function cA(){let A=fe("squared erro\
r per image against the number of images seen, on a logarithmic scale",{low:0,high:60,label:"images \
seen, in thousands"},{low:10,high:200,log:!0,ticks:[],label:"squared error per image"}),e=Object.values(
iA).map(h=>A.line(h)),o={"stroke-dasharray":"7 5"},r=[0,1].map(()=>A.line("currentColor",o)),c=[...A.
node.querySelectorAll("path")].slice(-2),l=M("div"),g=(h,m,I)=>{let B=h.flatMap(({train:k,test:P})=>[
k,P]),E=[...B,...I.map(({error:k})=>k)].filter(k=>k>0),C=B.length?1.25:4,[p,F]=[Math.min(...E,50)/C,
Math.max(...E,50)*C],b=(F<8*p?[...rA,...Gn]:rA).filter(k=>p<=k&&k<=F),y=m/1e3;A.setAxes({low:0,high:y,
label:"images seen, in thousands"},{low:p,high:F,log:!0,ticks:b,label:"squared error per image"}),e[0](
h.map(({seen:k,train:P})=>[k/1e3,Math.max(P,p)])),e[1](h.map(({seen:k,test:P})=>[k/1e3,Math.max(P,p)])),
r.forEach((k,P)=>{let N=I[P];c[P].setAttribute("stroke",N?.color??"none"),k(N?.error>0?[[0,N.error],
[y,N.error]]:[])});let D=[...Object.entries(iA),...I.map(Yn)];l.replaceChildren(ke(D))};return{node:M(
"div",{},A.node,l),draw:g}}function Yn({name:A,color:e}){return[A,e]}function lA(A,e){let o="map of \
the codes of test images; arrow keys move the point",r={low:-1,high:1,label:""},c=fe(o,r,r,{width:370,
height:330}),l=Array.from({length:$n},(q,b)=>{let y={class:"aelib-digit",style:`fill:${de[(e[b]??7)%
de.length]}`};return c.words(y)}),g=[...c.node.querySelectorAll(".aelib-digit")],h=c.circle({r:9,fill:"\
none",stroke:"var(--aelib-ink)","stroke-width":3}),m=mt(A,4),I=[r,r].map(({low:q,high:b})=>[q,b]),B=[
.5,.5],E=[],C=()=>I.map(([q,b],y)=>q+B[y]*(b-q)),p=()=>{let q=C();h(q);let b=q.map(y=>y.toFixed(1)).
join(", ");m.draw([$t(E,Float32Array.from(q))],`decoded at the ring, (${b})`)};sA(c,{point:C,limits:()=>I,
move(q){B=q.map((b,y)=>(b-I[y][0])/(I[y][1]-I[y][0])),p()}});let F=({codes:q,weights:b},y)=>{I=[0,1].
map(P=>jn(q.filter((N,Y)=>Y%2===P)));let[D,k]=I.map(([P,N],Y)=>({low:P,high:N,label:`${["first","sec\
ond"][Y]} number of the code`}));c.setAxes(D,k),l.forEach((P,N)=>{let Y=[q[2*N],q[2*N+1]],_=Y.every(
(X,Z)=>I[Z][0]<=X&&X<=I[Z][1]);_&&P(Y,String(e[N]??"•")),g[N].toggleAttribute("hidden",!_)}),E=Yt(
b,y).decoder,p()};return{node:c.node,decoded:m.node,draw:F}}function jn(A){let e=A.slice().sort(),o=g=>e[Math.
round(g*(e.length-1))],[r,c]=[o(aA),o(1-aA)],l=.08*(c-r)||1;return[r-l,c+l]}function gA(A){let e=mt(
A,1.15);e.node.style.maxWidth="420px";let o=A[0]*A[1],r=({weights:c})=>{let{values:l}=c[0],g=Math.min(
l.length/o,zn),h=Array.from({length:g},(E,C)=>{let p=l.subarray(C*o,(C+1)*o),F=p.reduce((q,b)=>Math.
max(q,Math.abs(b)),0)||1;return p.map(q=>q/F)}),m=l.length/o,B=`filters of the first layer, ${g<m?`t\
he first ${g} of ${m}`:`all ${m}`}: grey 0, white positive, black negative`;e.draw(h,B,{low:-1,high:1,
columns:12})};return{node:e.node,draw:r}}var Jn={worker:"Trains in a worker of this page",page:"Trains in the page itself, which refuses work\
ers,"},Kn={wasm:"in WebAssembly",plain:"in plain JavaScript, since it refuses WebAssembly"},Vn={idle:"",
training:"Training ...",stopping:"Stopping ...",held:"Stopped",done:"Done",failed:""};function uA({state:A,
frame:e,place:o},[r],c=!1){let l=A==="training"||A==="stopping",g=e&&o?`${Jn[o]} ${Kn[e.kernel]}; th\
e same settings give the same net everywhere.`:"";if(!e){let F=r?.error?`The mark to beat: ${r.name}\
, squared error ${Ot(r.error)} per test image. `:"";return{aloud:l?"Starting ...":`${F}Press Train.`,
numbers:"No image seen yet.",place:g}}let h=`${e.seen.toLocaleString("en")} images seen`,m=e.codes.length||
e.step===0?"":` An image switches on ${Math.round(100*e.active)} % of the code's units.`,I=`${h}: er\
ror ${Ot(e.test)} on test images, ${Ot(e.train)} on training images.${m}`,B=Vn[A],E=A==="done"||A===
"held"&&e.step>0,C=c&&!l?" Press Train for the settings as they are now.":"";return{aloud:`${E?`${B}\
: ${Wn(e.test,r)}`:B}${C}`,numbers:I,place:g}}function Wn(A,{name:e,error:o}={name:"",color:"",error:0}){
let r=`squared error ${Ot(A)} per test image`;if(!o)return`${r}.`;let c=Math.round(100*A/o);return`${r}\
, which is ${c} % of the ${Ot(o)} of ${e}.`}function Ot(A){return A.toFixed(1)}var hA=10,_n=6,Xn=500,Zn=1e3;function to({model:A,el:e}){let o=A.get("payload"),{shape:r,labels:c,pca:l}=o,
g=r[0]*r[1],h,m="",I=()=>h?h.train.length/g:Number.POSITIVE_INFINITY,B=Je(A,o,{width:g,count:I},()=>Et()),
E=new jt(()=>gt(),()=>e.isConnected),C=Jt("Train",()=>wt("train"));C.classList.add("aelib-primary");
let p=Jt("Stop",()=>E.stop()),F=Jt("Step",()=>wt("step")),q=Jt("Reset",()=>wt("reset")),b=M("progres\
s",{max:1,value:0,"aria-label":"images seen"}),y=M("div",{class:"aelib-controls"},C,p,F,q,b),D=M("p",
{class:"aelib-error",role:"alert"}),k=M("p",{class:"aelib-numbers"}),P=ve(),N=Ne(r,2.2),Y=cA(),_=lA(
r,c),X=gA(r),Z=Se(),it=Dt(Y.node),at=Dt(),Bt=_e(r,()=>E),ct=()=>({width:g,count:Math.min(I(),1e6),source:o.
source}),lt=Ze(()=>tA(B.values(),ct()),()=>E.frame),st=M("div",{class:"aelib-rows"},y,D,P,k,N.node);
e.append(B.node,st,Bt.node,it,at,lt.node,Z);let wt=$=>{if(!h||B.problem()){gt();return}let{test:J}=h,
O=se(B.values(),g),V=Ft(O).at(-1)??[],ut=new Float32Array(V.length*g);V.forEach((j,ht)=>{ut.set(j,ht*
g)}),E[$](O,{...h,test:J,shown:ut})},Ft=({corruption:$})=>{let J=le(h?.test??new Uint8Array,g,hA);return $?
[J,dA(J,$)]:[J]},Kt=Pe($=>{let J=le(h?.test??new Uint8Array,g,Number.POSITIVE_INFINITY);return Re(dA(
J,JSON.parse($)),J)}),U=({corruption:$,sizes:J=[]})=>{if($)return[{name:"the damaged images",color:"\
var(--aelib-other)",error:h?Kt(JSON.stringify($)):0}];let O=J.at(-1)??0,V=l[O-1];return V>0?[{name:`\
PCA with k = ${O}`,color:"var(--aelib-pca)",error:V}]:[]},Et=()=>{B.follow(),Ue(B),lt.draw(),gt()},gt=()=>{
let $=e.clientWidth<Xn?_n:hA,J=m||B.problem()||(E.state==="failed"?E.message:"");D.textContent=J;let O=E.
state==="training"||E.state==="stopping",V=se(B.values(),g),ut=E.holds(V);C.disabled=O&&(E.asked(V)||
E.state==="stopping"),F.disabled=O,q.disabled=O,p.disabled=E.state!=="training",C.textContent=ut&&E.
frame?.step?"Go on":"Train";let{frame:j,settings:ht}=E,ft=j&&ht||V;b.value=j?j.step/j.steps:0;let Qt=uA(
E,U(ft),!zt(ft,V));P.textContent=Qt.aloud,k.textContent=Qt.numbers,Z.textContent=Gt()?`${Qt.place} T\
he address of this page carries the settings: it can be sent.`.trim():Qt.place,Y.draw(E.history,ft.images??
0,U(ft));let[Mt,S]=Ft(ft),rt=[["original",Mt]];S&&rt.push(["damaged",S]);let Ct=Mt.map(dt=>dt.map(()=>0));
rt.push(["output",j?eo(j.outputs,g):Ct]),Mt.length&&N.draw(rt.map(([dt,_t])=>[dt,_t.slice(0,$)]));let Wt=j?.
codes.length?[_]:[];Bt.draw(),lt.able();let Ht=j?[X.node]:[];if(fA(it,[Y.node,...j?.codes.length?[_.
node]:Ht]),fA(at,j?.codes.length?[_.decoded,...Ht]:[]),!(!j||!ht)){for(let dt of Wt)dt.draw(j,ht);X.
draw(j)}};e.setAttribute("aria-busy","true"),Promise.all([ce(o.train,g),ce(o.test,g)]).then(([$,J])=>{
h={train:$,test:J}},$=>{m=$.message}).finally(()=>{e.removeAttribute("aria-busy"),Et()});let Vt=[Te(
B),He(A,qt,Et)];return()=>{for(let $ of Vt)$();E.close()}}function fA(A,e){for(let o of[...A.childNodes])
e.includes(o)||o.remove();e.forEach((o,r)=>{A.childNodes[r]!==o&&A.insertBefore(o,A.childNodes[r]??null)})}
function dA(A,{kind:e,amount:o}){return A.map((r,c)=>Tt(r,e,o,Zn+c))}function eo(A,e){return Array.from(
{length:A.length/e},(o,r)=>A.subarray(r*e,(r+1)*e))}function Jt(A,e){let o=M("button",{type:"button",
...K},A);return o.addEventListener("click",e),o}var Ao=Fe(to);return tn(no);})();
widget = widget.default;
export { widget as default };
