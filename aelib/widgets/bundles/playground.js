"use strict";var widget=(()=>{var Wt=Object.defineProperty;var JA=Object.getOwnPropertyDescriptor;var KA=Object.getOwnPropertyNames;var VA=Object.prototype.hasOwnProperty;var WA=(e,A)=>{for(var o in A)Wt(e,o,{get:A[o],enumerable:!0})},XA=(e,A,o,i)=>{if(A&&typeof A=="obje\
ct"||typeof A=="function")for(let c of KA(A))!VA.call(e,c)&&c!==o&&Wt(e,c,{get:()=>A[c],enumerable:!(i=
JA(A,c))||i.enumerable});return e};var _A=e=>XA(Wt({},"__esModule",{value:!0}),e);var to={};WA(to,{default:()=>Zn});function we(e,A,o){for(let[i,c]of Object.entries(A))e.setAttribute(i,String(c));return e.append(...o),
e}function M(e,A={},...o){return we(document.createElement(e),A,o)}function st(e,A={},...o){let i=document.
createElementNS("http://www.w3.org/2000/svg",e);return we(i,A,o)}function Ee(e){let A=e.map(([o,i])=>M(
"span",{},M("i",{style:`background:${i}`}),o));return M("div",{class:"aelib-legend"},...A)}function Qe(e=""){
return M("p",{class:"aelib-note"},e)}function Ce(){return M("p",{class:"aelib-readout","aria-live":"\
polite"})}function Bt(...e){return M("div",{class:"aelib-beside"},...e)}var K={"data-lm-suppress-shortcuts":"true"};var Ft=class{constructor(A){this.state=A>>>0}uniform(){this.state=this.state+1831565813>>>0;let A=this.
state;return A=Math.imul(A^A>>>15,A|1),A^=A+Math.imul(A^A>>>7,A|61),((A^A>>>14)>>>0)/4294967296}below(A){
return Math.floor(this.uniform()*A)}leave(A){let o=this.state;return this.state=o+Math.imul(1831565813,
A)>>>0,o}normal(){return Math.sqrt(-2*Math.log(1-this.uniform()))*Math.cos(2*Math.PI*this.uniform())}};var Ht={gaussian:{symbol:"s",amount:"standard deviation of the noise",damage:(e,A,o)=>e+A*o.normal()},
masking:{symbol:"p",amount:"probability that a pixel is set to 0",damage:(e,A,o)=>o.uniform()<A?0:e},
"salt-and-pepper":{symbol:"p",amount:"probability that a pixel turns black or white",damage:(e,A,o)=>{
let i=o.uniform()<A,c=o.uniform()<.5?0:1;return i?c:e}}};function Lt(e,A,o,i){if(!Object.hasOwn(Ht,A))
throw new Error(`no corruption is called ${A}`);let{damage:c}=Ht[A],l=new Ft(i);return e.map(u=>c(u,
o,l))}var be=Symbol.for("aelib.models"),ZA="aelib-model";function De(){let e=globalThis;return e[be]??=new Map,
e[be]}function ye(e,A){De().set(e,A);for(let o of document.querySelectorAll(`[data-model="${e}"]`))o.
dispatchEvent(new Event(ZA));return()=>{De().delete(e)}}function Me(e){return{initialize({model:A}){return ye(A.get("_page"),A)},render({model:A,el:o}){o.classList.
add("aelib-widget");try{return e({model:en(A),el:o,manager:A.widget_manager})}catch(i){let c=`This w\
idget failed: ${i instanceof Error?i.message:i}`;throw o.replaceChildren(M("p",{class:"aelib-error"},
c)),i}}}}function ke(e,A,o){let i=A.map(c=>e.on(`change:${c}`,o));return o(),()=>{for(let c of i)c()}}
var tn=25;function en(e){let A=new Map,o=null,i=!1,c=()=>{let l=o;i=!0;try{for(let u of An(l))e.set(
u,l[u])}finally{o=null,i=!1}e.save_changes()};return{get:l=>o&&l in o?o[l]:e.get(l),put(l){o||setTimeout(
c,tn),o={...o,...l};let u=Object.keys(l).flatMap(h=>[...A.get(`change:${h}`)??[]]);for(let h of new Set(
u))h()},on(l,u){let h=()=>{i||u()},m=A.get(l)??new Set;return A.set(l,m.add(u)),e.on(l,h),()=>{m.delete(
u),e.off(l,h)}}}}function An(e){return Object.keys(e)}function Xt(e,A,[o,i],c={}){let{columns:l=A.length,low:u=0,high:h=1}=c,m=Math.max(1,Math.round(i/14)),
I=Math.ceil(A.length/l),B=l*(i+m)-m,Q=I*(o+m)-m;e.width!==B&&(e.width=B),e.height!==Q&&(e.height=Q);
let C=e.getContext("2d"),d=C.createImageData(B,Q),L=255/(h-u);A.forEach((q,b)=>{let y=Math.floor(b/l)*
(o+m)*B+b%l*(i+m);for(let D=0;D<q.length;D++){let k=4*(y+Math.floor(D/i)*B+D%i),P=(q[D]-u)*L;d.data[k]=
P,d.data[k+1]=P,d.data[k+2]=P,d.data[k+3]=255}}),C.putImageData(d,0,0)}function Se(e,A){let o=`calc(var(--aelib-zoom) * ${A*e.width}px)`;e.style.width=`min(${o}, calc(var(\
--aelib-room) * ${e.width/e.height}))`}function ut(e,A=2){let o=M("canvas",{role:"img"}),i=M("figcap\
tion");return{node:M("figure",{class:"aelib-picture"},o,i),draw:(u,h,m)=>{Xt(o,u,e,m),Se(o,A),o.setAttribute(
"aria-label",h),i.textContent=h}}}function ve(e,A=2){let o=M("div",{class:"aelib-strips"}),i=[],c=()=>{
let u=M("div",{class:"aelib-name"}),h=M("canvas",{role:"img"});return o.append(u,h),{words:u,canvas:h}};
return{node:o,draw:(u,{shape:h=e,zoom:m=A,...I}={})=>{u.forEach(([B,Q],C)=>{i[C]??=c();let{words:d,canvas:L}=i[C];
Xt(L,Q,h,I),Se(L,m),L.setAttribute("aria-label",`${B}: ${Q.length} images`),d.textContent=B});for(let{
words:B,canvas:Q}of i.splice(u.length))B.remove(),Q.remove()}}}function Nt(e,A){let o=0;for(let i=0;i<e.length;i++)o+=(e[i]-A[i])**2;return o}function Pe(e,A){return e.reduce((i,c,l)=>i+Nt(c,A[l]),0)/e.length}function xe(){return document.body.dataset.aelibPage!==void 0}function qe(e){if(!xe())return()=>{};let A=()=>e.
take(Object.fromEntries(new URLSearchParams(location.hash.slice(1))));return A(),addEventListener("h\
ashchange",A),()=>removeEventListener("hashchange",A)}function Oe(e){if(!xe())return;let A=`#${new URLSearchParams(
e.entries())}`;A!==location.hash&&history.replaceState(null,"",A)}function Fe(e){return Uint8Array.from(atob(e),A=>A.charCodeAt(0))}var _t={null:e=>e,relu:e=>Math.max(e,0),sigmoid:e=>1/(1+Math.exp(-e)),tanh:Math.tanh,elu:e=>e>0?e:Math.
expm1(e),softplus:e=>e>20?e:Math.log1p(Math.exp(e))};function nn(e,{weight:A,bias:o,activation:i}){if(A.length!==o.length*e.length)throw new Error(`${A.length}\
 weights do not lead from ${e.length} to ${o.length}`);let c=_t[String(i)],l=new Float32Array(o.length);
for(let u=0,h=0;u<l.length;u++){let m=o[u];for(let I=0;I<e.length;I++,h++)m+=A[h]*e[I];l[u]=c(m)}return l}
function Rt(e,A){return e.reduce(nn,A)}var W="none";var on={plain:null,l1:"relu",kl:"sigmoid",variational:null};function wt(e){let A=e.split(",").map(i=>i.
trim()).filter(Boolean);return A.every(i=>/^\d+$/.test(i)&&Number(i)>=1&&Number(i)<=2e3)?A.map(Number):
void 0}function Zt(e,A){let{code:o,weight:i,noise:c}=e,l=o==="variational";return{sizes:[A,...wt(e.hidden)??
[],e.k],activation:e.activation,codeActivation:on[o],tied:e.tied,variational:l,loss:l?"bce":"mse",beta:l?
i:1,sparsity:sn(o,i),corruption:c===W?null:{kind:c,amount:e.amount},batchSize:e.batch_size,lr:e.lr,schedule:"\
one-cycle",images:e.images,seed:e.seed}}function sn(e,A){return e==="l1"?{kind:e,weight:A}:e==="kl"?
{kind:e,weight:A,rho:.05}:null}function He(e,A,o){let{code:i,tied:c,noise:l,batch_size:u}=e;if(i==="\
variational"&&(c||l!==W))return`A variational code goes without ${c?"tied weights":"noise"} here: ta\
ke away one of the two.`;if(u>o)return`A batch of ${u} is more than the ${o} training images: take a\
t most those.`;let h=[A,...wt(e.hidden)??[],e.k],m=h.slice(1).reduce((I,B,Q)=>I+2*B*h[Q],0);return m>
4e6?`This net would have ${(m/1e6).toFixed(1)} million weights, and a page bears 4: take narrower la\
yers.`:""}function Le(e,A){return JSON.stringify(e)===JSON.stringify(A)}var Te={hidden:"hidden layers",k:"code size k",activation:"activation",tied:"tied weights",noise:"da\
mage",amount:"amount, p or s",code:"code",weight:"weight, λ or β",lr:"step size",batch_size:"batch",
images:"images to see",seed:"seed"},rn={activation:Object.keys(_t).filter(e=>e!=="null"),noise:[W,...Object.
keys(Ht)],code:["plain","l1","kl","variational"]},an={l1:"sparse, L1",kl:"sparse, KL"},cn=["k","batc\
h_size","images","seed"],ln={amount:.05},gn={hidden:"8em",k:"4.5em",amount:"4.5em",weight:"5.5em",lr:"\
5.5em",batch_size:"4.5em",images:"6.5em",seed:"6em"},St=Object.keys(Te);function Ue(e,{presets:A,preset:o,
limits:i},c,l){let u=new Map,h=St.map(b=>[b,un(b,i[b])]),m=()=>Object.fromEntries(St.map(b=>[b,e.get(
b)]));for(let[b,{input:y,read:D}]of h)y.addEventListener("change",()=>{try{let k=D();u.delete(b),e.put(
{[b]:k})}catch(k){u.set(b,k instanceof Error?k.message:"")}y.setAttribute("aria-invalid",String(u.has(
b))),l()});let I=M("p",{class:"aelib-question"}),B=M("div",{class:"aelib-controls"}),Q=M("div",{class:"\
aelib-controls"}),C=Ge("question",A.map(({name:b})=>b)),d=()=>{let{question:b,turns:y}=L();I.textContent=
b;let D=h.filter(([P])=>y.includes(P)),k=h.filter(([P])=>!y.includes(P));B.replaceChildren(C.node,...D.
map(([,{node:P}])=>P)),Q.replaceChildren(...k.map(([,{node:P}])=>P))};C.input.value=o;let L=()=>A.find(
({name:b})=>b===C.input.value)??A[0];C.input.addEventListener("change",()=>{u.clear(),e.put({...L().
settings}),d(),l()}),d();let q=M("summary",{},"More settings");return{node:M("div",{class:"aelib-row\
s"},I,B,M("details",{},q,Q)),values:m,problem:()=>[...u.values()][0]??He(m(),c.width,c.count()),entries(){
let{name:b,settings:y}=L(),k=St.filter(P=>e.get(P)!==y[P]).map(P=>[P,String(e.get(P))]);return{question:b,
...Object.fromEntries(k)}},take({question:b,...y}){A.some(({name:D})=>D===b)&&Ne(C,b);for(let[D,k]of h)
D in y&&Ne(k,y[D])},follow(){for(let[y,{input:D}]of h){if(u.has(y))continue;let k=e.get(y);D.type===
"checkbox"?D.checked=!!k:D.value=String(k),D.setAttribute("aria-invalid","false")}let b=m();Re(h,"am\
ount",b.noise!=="none"),Re(h,"weight",b.code!=="plain")}}}function Ne({input:e},A){e.type==="checkbo\
x"?e.checked=A==="true":e.value=A,e.dispatchEvent(new Event("change"))}function Re(e,A,o){for(let[i,
{input:c}]of e)i===A&&(c.disabled=!o)}function un(e,A){let o=Te[e],i=rn[e];if(i)return Ge(o,i);if(e===
"tied")return fn(o);if(A)return hn(e,o,A);let c=M("input",{type:"text",placeholder:"none",...K});return te(
e,o,c,()=>{if(!wt(c.value))throw new Error(`Hidden layers are whole numbers from 1 to 2000 with comm\
as between them, such as 128, 32, or nothing for none; got ${c.value}.`);return c.value})}function hn(e,A,[
o,i]){let c=cn.includes(e),l=c?1:ln[e]??"any",u=M("input",{type:"number",min:o,max:i,step:l,...K});return te(
e,A,u,()=>{let m=u.valueAsNumber;if(!(m>=o&&m<=i&&(!c||Number.isInteger(m)))){let I=c?"a whole numbe\
r":"a number",B=u.value||"nothing that is a number";throw new Error(`The ${A} must be ${I} from ${o}\
 to ${i}, got ${B}.`)}return m})}function Ge(e,A){let o=A.map(c=>M("option",{value:c},an[c]??c)),i=M(
"select",{"aria-label":e,...K},...o);return te("",e,i,()=>i.value)}function fn(e){let A=M("input",{type:"\
checkbox",...K});return{node:M("label",{class:"aelib-control"},A,M("span",{},e)),input:A,read:()=>A.
checked}}function te(e,A,o,i){return o.style.width=e&&gn[e]||"",{node:M("label",{class:"aelib-contro\
l"},M("span",{},A),o),input:o,read:i}}var ee=Symbol.for("aelib.images.1"),Ae=15,dn="This browser cannot unpack the images: it has no Decom\
pressionStream. Firefox 113, Safari 16.4, Chrome 80, and what is newer, have one.";function ne({data:e},A){
let o=globalThis;o[ee]??=new Map;let i=o[ee].get(e)??pn(e,A);return o[ee].set(e,i),i}async function pn(e,A){
if(typeof DecompressionStream>"u")throw new Error(dn);let i=new Blob([Fe(e)]).stream().pipeThrough(new DecompressionStream(
"deflate")),c=new Uint8Array(await new Response(i).arrayBuffer()),l=new Uint8Array(2*c.length);return c.
forEach((u,h)=>{l[2*h]=255/Ae*(u>>4),l[2*h+1]=255/Ae*(u&Ae)}),l.subarray(0,A*Math.floor(l.length/A))}
function $e(e,A,o){let i=Math.min(o,e.length/A);return Array.from({length:i},(c,l)=>Float32Array.from(
e.subarray(l*A,(l+1)*A),u=>u/255))}function Tt(e,{sizes:A=[],activation:o,codeActivation:i,output:c,tied:l}){let u=A.length-1,h=e.map(C=>C.
values),m=C=>C<u-1?o??null:null,I=Array.from({length:u},(C,d)=>({weight:h[2*d],bias:h[2*d+1],activation:d<
u-1?m(d):i??null})),B=h.slice(2*u),Q=Array.from({length:u},(C,d)=>({weight:l?mn(I[u-1-d]):B[2*d],bias:l?
B[d]:B[2*d+1],activation:d<u-1?m(d):c??"sigmoid"}));return{encoder:I,decoder:Q}}function mn({weight:e,
bias:A}){let o=A.length,i=e.length/o,c=new Float32Array(e.length);for(let l=0;l<o;l++)for(let u=0;u<
i;u++)c[u*o+l]=e[l*i+u];return c}var In=1.1,Bn=20/28,wn=.1,En=8,Qn={ArrowLeft:[0,-1],ArrowRight:[0,1],ArrowUp:[-1,0],ArrowDown:[1,0]};
function ze([e,A],o){let i=new Float32Array(e*A),c={at:[e/2,A/2],down:!1},l=M("canvas",{width:A,height:e,
tabindex:0,role:"application",class:"aelib-pad",...K,"aria-label":"pad to draw a digit on: arrow key\
s move the pen, the space bar puts it down and lifts it, Delete clears the pad"});l.style.width=`${En*
A}px`;let u=()=>{let B=l.getContext("2d"),Q=B.createImageData(A,e);for(let C=0;C<i.length;C++){let d=255*
i[C];Q.data.set([d,d,d,255],4*C)}if(document.activeElement===l){let[C,d]=c.at.map(Math.floor);Q.data.
set(c.down?[213,94,0,255]:[86,180,233,255],4*(C*A+d))}B.putImageData(Q,0,0)},h=(B,Q)=>{Cn(i,A,B,Q,In*
A/28),u(),o()},m=()=>{i.fill(0),c.down=!1,u(),o()},I=({clientX:B,clientY:Q})=>{let C=l.getBoundingClientRect();
return[(Q-C.top)/C.height*e,(B-C.left)/C.width*A]};l.addEventListener("pointerdown",B=>{l.setPointerCapture(
B.pointerId),c.at=I(B),h(c.at,c.at)}),l.addEventListener("pointermove",B=>{if(!B.buttons)return;let Q=I(
B);h(c.at,Q),c.at=Q}),l.addEventListener("keydown",B=>{let Q=Qn[B.key];if(!(Q||[" ","Delete","Backsp\
ace"].includes(B.key)))return;if(B.preventDefault(),B.key===" ")c.down=!c.down;else if(!Q)return m();
let d=c.at,L=[e,A];c.at=d.map((q,b)=>Math.min(Math.max(q+(Q?Q[b]:0),.5),L[b]-.5)),c.down?h(d,c.at):u()});
for(let B of["focus","blur"])l.addEventListener(B,u);return u(),{node:l,ink:()=>i,clear:m}}function Cn(e,A,o,i,c){
let l=[i[0]-o[0],i[1]-o[1]],u=l[0]**2+l[1]**2;for(let h=0;h<e.length;h++){let m=[Math.floor(h/A)+.5-
o[0],h%A+.5-o[1]],I=u&&(m[0]*l[0]+m[1]*l[1])/u,B=Math.min(Math.max(I,0),1),Q=Math.hypot(m[0]-B*l[0],
m[1]-B*l[1]);e[h]=Math.max(e[h],Math.min(Math.max(c+.5-Q,0),1))}}function Ye(e,[A,o]){let i=[Number.
POSITIVE_INFINITY,Number.NEGATIVE_INFINITY],c=[...i],l=[0,0,0];if(e.forEach((I,B)=>{if(I<wn)return;let[
Q,C]=[Math.floor(B/o),B%o];i.splice(0,2,Math.min(i[0],Q),Math.max(i[1],Q)),c.splice(0,2,Math.min(c[0],
C),Math.max(c[1],C)),l[0]+=I,l[1]+=I*Q,l[2]+=I*C}),l[0]===0)return;let u=Math.max(i[1]-i[0],c[1]-c[0])+
1,h=Math.min(Bn*o/u,3),m=[l[1]/l[0],l[2]/l[0]];return e.map((I,B)=>{let Q=(Math.floor(B/o)-(A-1)/2)/
h+m[0],C=(B%o-(o-1)/2)/h+m[1];return bn(e,A,o,Q,C)})}function bn(e,A,o,i,c){let[l,u]=[Math.floor(i),
Math.floor(c)],[h,m]=[i-l,c-u],I=(C,d)=>C>=0&&C<A&&d>=0&&d<o?e[C*o+d]:0,B=(1-m)*I(l,u)+m*I(l,u+1),Q=(1-
m)*I(l+1,u)+m*I(l+1,u+1);return(1-h)*B+h*Q}function je(e,A){let o=M("details",{},M("summary",{},"Your own digit: draw one for the net to restor\
e")),i;return o.addEventListener("toggle",()=>{i??=Dn(o,e,A),o.open&&i()}),{node:o,draw(){o.open&&i?.()}}}
function Dn(e,A,o){let i=0,c=[ut(A,3.5),ut(A,3.5),ut(A,3.5)],[l,u,h]=c,m=M("p",{class:"aelib-numbers",
role:"status"}),I=()=>{let{frame:b,settings:y}=o(),D=Ye(B.ink(),A);for(let ct of c)ct.node.hidden=!0;
if(C.hidden=!0,m.textContent=yn(!!b,!!D),!D||(oe(l,D,"as the net sees it"),!b||!y))return;let{kind:k,
amount:P}=y.corruption??{kind:W,amount:0},N=k===W?D:Lt(D,k,P,i);N!==D&&oe(u,N,"damaged"),C.hidden=N===
D;let{encoder:j,decoder:X}=Tt(b.weights,y),_=Rt([...j,...X],N);oe(h,_,N===D?"output":"repaired");let Z=Nt(
_,D).toFixed(1),at=N===D?"":`, and the damage ${Nt(N,D).toFixed(1)}`;m.textContent=`The output leave\
s a squared error of ${Z} to your digit${at}.`},B=ze(A,()=>I()),Q=(b,y)=>{let D=M("button",{type:"bu\
tton",...K},b);return D.addEventListener("click",y),D},C=Q("Damage it again",()=>{i++,I()}),d=M("div",
{class:"aelib-controls"},Q("Clear",B.clear),C),L=Bt(...c.map(b=>b.node));L.classList.add("aelib-clos\
e");let q=M("div",{class:"aelib-side"},L,m);return e.append(Bt(M("div",{class:"aelib-rows"},B.node,d),
q)),I}function oe(e,A,o){e.node.hidden=!1,e.draw([A],o)}function yn(e,A){return A?e?"":"There is no \
net yet: press Train.":"The pad is blank: draw a digit with finger, mouse, or arrow keys and space b\
ar."}var Je="autoencoder.safetensors";function Ke(e,A){let o=M("code"),i=M("pre",{tabindex:0,"aria-label":"\
code that trains the same net"},o),c=M("button",{type:"button",...K},"Copy the code"),l=M("button",{
type:"button",...K},"Download the weights"),u=M("p",{class:"aelib-numbers",role:"status"});c.addEventListener(
"click",async()=>{try{await navigator.clipboard.writeText(e()),u.textContent="The code is copied."}catch{
getSelection()?.selectAllChildren(o),u.textContent="This page may not copy: the code is selected, pr\
ess Ctrl+C."}}),l.addEventListener("click",()=>{let B=A();B&&Sn(kn(B.weights),Je)});let h=M("div",{class:"\
aelib-controls"},c,l),m=M("details",{},M("summary",{},"Take it to Python"),i,h,u),I=()=>{l.disabled=
!A(),m.open&&(o.textContent=e())};return m.addEventListener("toggle",I),{node:m,draw:I}}function Ve(e,{
width:A,count:o,source:i}){let{code:c,weight:l,noise:u,amount:h,tied:m}=e,I=c==="variational",B=[A,...wt(
e.hidden)??[],e.k].join(", "),Q={l1:', code_activation="relu"',kl:', code_activation="sigmoid"'}[c]??
"",C=I?"VariationalAutoencoder":"Autoencoder",d=m?", tied=True":"",L=Math.max(1,Math.round(e.images/
o)),q=i?`images = data.load_images(${JSON.stringify(i)})`:"images = ...  # the data that the playgro\
und was given",b={l1:"losses.l1(h)",kl:`losses.kl_sparsity(h, ${.05})`}[c],y=[...I?[`beta=${l}`]:[],
...u===W?[]:[`corrupt=corruption.damage("${u}", ${h})`],...b?[`penalty=lambda h: ${l} * ${b}`]:[],`e\
pochs=${L}`,`batch_size=${e.batch_size}`,`lr=${e.lr}`,'schedule="one-cycle"',`seed=${e.seed}`];return[
`from aelib import ${[...u===W?[]:["corruption"],...i?["data"]:[],...b?["losses"]:[],"metrics","mode\
ls","training"].join(", ")}`,"",q,`x, x_test = images.x_train[:${o}], images.x_test[:500]`,`model = \
models.${C}((${B}), "${e.activation}"${Q}${d}, seed=${e.seed})`,`training.${I?"fit_variational":"fit"}\
(`,"    model,","    x,",...y.map(k=>`    ${k},`),")",'print("squared error per test image:", metric\
s.squared_error(model(x_test), x_test))',"","# Or the very net of the page, from the file that it sa\
ves:","# from safetensors.torch import load_file",`# model.load_state_dict(load_file("${Je}"))`].join(
`
`)}function kn(e){let A={},o=0;for(let{name:u,shape:h,values:m}of e)A[u]={dtype:"F32",shape:h,data_offsets:[
o,o+m.byteLength]},o+=m.byteLength;let i=JSON.stringify(A),c=new TextEncoder().encode(i.padEnd(Math.
ceil(i.length/8)*8)),l=new Uint8Array(8+c.length+o);new DataView(l.buffer).setUint32(0,c.length,!0),
l.set(c,8);for(let{name:u,values:h}of e){let m=new Uint8Array(h.buffer,h.byteOffset,h.byteLength);l.
set(m,8+c.length+A[u].data_offsets[0])}return l}function Sn(e,A){let o=URL.createObjectURL(new Blob(
[e],{type:"application/octet-stream"}));M("a",{href:o,download:A}).click(),setTimeout(()=>URL.revokeObjectURL(
o),1e3)}function se(e,A){"use strict";var o=(()=>{var i=Object.defineProperty,c=Object.getOwnPropertyDescriptor,
l=Object.getOwnPropertyNames,u=Object.prototype.hasOwnProperty,h=(t,n)=>{for(var r in n)i(t,r,{get:n[r],
enumerable:!0})},m=(t,n,r,s)=>{if(n&&typeof n=="object"||typeof n=="function")for(let a of l(n))!u.call(
t,a)&&a!==r&&i(t,a,{get:()=>n[a],enumerable:!(s=c(n,a))||s.enumerable});return t},I=t=>m(i({},"__esM\
odule",{value:!0}),t),B={};h(B,{serve:()=>YA});var Q="AGFzbQEAAAABeA1gBX9/f31/AGABewF7YAR/f39/AGAFf3\
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
uniform()))*Math.cos(2*Math.PI*this.uniform())}},d=Math.fround,L=new Float32Array(1),q=new Int32Array(
L.buffer);function b(t){let n=t.map(d);return r=>{let s=n[0];for(let a=1;a<n.length;a++)s=d(d(s*r)+n[a]);
return s}}var y=b([.000198756915,.0013981999507,.0083334519073,.041665795894,.16666665459,.50000001201]),
D=b([.070376836292,-.1151461031,.1167699874,-.12420140846,.14249322787,-.16668057665,.20000714765,-.24999993993,
.33333331174]),k=b([-.00019515295891,.0083321608736,-.16666654611]),P=b([2443315711809948e-20,-.001388731625493765,
.04166664568298827]),N=d(.693359375),j=d(-.00021219444),X=d(Math.LOG2E),_=12582912;function Z(t){return d(
d(t+_)-_)}function at(t){return d(d(y(t)*d(t*t))+t)}function ct(t,n){return d(d(t-d(n*N))-d(n*j))}function ft(t){
return q[0]=t+127<<23,L[0]}function lt(t){let n=Math.max(Math.min(t,89),-104),r=Z(d(n*X)),s=r>>1,a=d(
at(ct(n,r))+1);return d(d(a*ft(s))*ft(r-s))}function dt(t){let n=Math.max(Math.min(t,88),-87),r=Z(d(
n*X)),s=ft(r);return d(d(s*at(ct(n,r)))+d(s-1))}function rt(t){if(Number.isNaN(t))return t;let n=t<d(
117549435e-46);L[0]=n?d(t*8388608):t;let r=(q[0]>>>23)-(n?149:126);q[0]=q[0]&8388607|1056964608;let s=L[0];
s<d(Math.SQRT1_2)&&(r-=1,s=d(s+s)),s=d(s-1);let a=d(s*s),g=d(d(D(s)*s)*a);return g=d(g+d(r*j)),g=d(g-
d(a*.5)),d(d(s+g)+d(r*N))}function pt(t){let n=d(t+1);return n===0?rt(n):d(rt(n)-d(d(d(n-1)-t)/n))}function Et(t){
let n=d(t*t);return d(d(d(k(n)*n)*t)+t)}function Pt(t){let n=d(t*t);return d(d(d(P(n)*n)*n)+d(1-d(n*
.5)))}var U=Math.fround,xt=2**-24;function z(t){let n=new C(t);return()=>Math.floor(n.uniform()/xt)*
xt}function J(t){return{mask(n,r,s,a,g){let f=U(a),p=z(g);for(let w=0;w<n;w++)t[(s>>2)+w]=p()<f?0:t[(r>>
2)+w]},saltAndPepper(n,r,s,a,g){let f=U(a),p=z(g);for(let w=0;w<n;w++){let E=p(),v=E<U(f*.5)?1:0;t[(s>>
2)+w]=E<f?v:t[(r>>2)+w]}},addNormals(n,r,s,a,g){let f=z(g);for(let p=0;p<n;p+=8){let w=Array.from({length:4},
()=>tt(f()));for(let E=p;E<p+4;E++){let[v,x]=G(f()),F=(r>>2)+E,H=(s>>2)+E;t[H]=U(t[F]+U(U(a)*U(w[E-p]*
v))),t[H+4]=U(t[F+4]+U(U(a)*U(w[E-p]*x)))}}}}}function tt(t){return U(Math.sqrt(U(-2*rt(U(1-t)))))}function G(t){
let n=U(t*4),r=Z(n),s=U(U(n-r)*U(1.5707963)),a=Et(s),g=Pt(s),[f,p]=r&1?[a,g]:[g,a];return[r+1&2?-f:f,
r&2?-p:p]}var O=Math.fround,it=[{value:t=>t,slope:t=>t},{value:t=>Math.max(t,0),slope:(t,n)=>n>0?t:0},
{value:t=>O(1/O(1+lt(-t))),slope:(t,n)=>O(O(t*O(1-n))*n)},{value:Qt,slope:(t,n)=>O(t*O(1-O(n*n)))},{
value:t=>t>0?t:dt(t),slope:(t,n)=>O(t*(n>0?1:O(n+1)))},{value:t=>t>20?t:pt(lt(t)),slope:(t,n)=>O(t*-dt(
-n))}];function Qt(t){let n=dt(-2*t);return O(-n/O(n+2))}var qt=O(1-.9),Ct=O(.999),$t=O(1-.999),zt=O(
1e-8);function Yt(t){return{activate(n,r,s){let{value:a}=it[n];for(let g=s>>2,f=g+r;g<f;g++)t[g]=a(t[g])},
slope(n,r,s,a){let{slope:g}=it[n];for(let f=0,p=s>>2,w=a>>2;f<r;f++)t[w+f]=g(t[w+f],t[p+f])},adam(n,r,s,a,g,f,p){
let w=O(f),E=O(p);for(let v=0;v<n;v++){let x=t[(s>>2)+v],F=t[(a>>2)+v],H=O(F+O(qt*O(x-F))),T=O(O(t[(g>>
2)+v]*Ct)+O(O($t*x)*x));t[(a>>2)+v]=H,t[(g>>2)+v]=T;let $=O(O(O(Math.sqrt(T))/E)+zt);t[(r>>2)+v]=O(t[(r>>
2)+v]-O(O(w*H)/$))}}}}var S=Math.fround,et=2**-23,mt=class{parts=new Float64Array(4);add(t,n){this.parts[t&
3]+=n}total(){let[t,n,r,s]=this.parts;return t+r+(n+s)}};function lA(t,n){return{greys(r,s,a){for(let g=0;g<
r;g++)t[(a>>2)+g]=n[s+g]/255},squaredError(r,s,a,g,f){let p=new mt;for(let w=0;w<r;w++){let E=S(t[(s>>
2)+w]-t[(a>>2)+w]);p.add(w,S(E*E)),t[(g>>2)+w]=S(S(f)*E)}return p.total()},crossEntropy(r,s,a,g,f){let p=new mt;
for(let w=0;w<r;w++){let E=t[(s>>2)+w],v=t[(a>>2)+w],x=S(v*Math.max(rt(E),-100)),F=S(S(v-1)*Math.max(
pt(-E),-100));p.add(w,S(F-x));let H=Math.max(S(S(1-E)*E),S(1e-12));t[(g>>2)+w]=S(S(S(f)*S(E-v))/H)}return p.
total()}}}function gA(t,n){return{absoluteSum(r,s,a,g){let f=new mt;for(let p=0;p<r;p++){let w=t[(s>>
2)+p];f.add(p,Math.abs(w));let E=w>0?S(g):0,v=w<0?S(g):0;t[(a>>2)+p]=S(t[(a>>2)+p]+S(E-v))}return f.
total()},klSparsity(r,s,a,g,f,p,w){n(r,s,a,w);let E=0;for(let v=w>>2;v<(w>>2)+s;v++){let x=S(t[v]/r);
E+=uA(x,S(p)),t[v]=S(S(f)*hA(x,S(p)))}for(let v=0;v<r*s;v++){let x=(g>>2)+v;t[x]=S(t[x]+t[(w>>2)+v%s])}
return E},drawCodes(r,s,a,g,f){for(let p=0;p<r;p++){let w=lt(S(t[(a>>2)+p]*.5)),E=S(w*t[(g>>2)+p]);t[(f>>
2)+p]=S(t[(s>>2)+p]+E)}},gaussianKl(r,s,a,g,f,p,w){let E=S(w),v=new mt;for(let x=0;x<r;x++){let F=t[(s>>
2)+x],H=t[(a>>2)+x],T=t[(f>>2)+x],$=lt(H);v.add(x,S(S(S($+S(F*F))-1)-H));let Y=S(S(T*t[(g>>2)+x])*lt(
S(H*.5)));t[(p>>2)+x]=S(S(Y+S(E*S($-1)))*.5),t[(f>>2)+x]=S(T+S(E*F))}return v.total()/2}}}function uA(t,n){
let r=Math.max(Math.min(t,S(1-et)),et),s=S(1-n);return-(S(n*rt(S(r/n)))+S(s*rt(S(S(1-r)/s))))}function hA(t,n){
return t<et||t>S(1-et)?0:S(S(S(1-n)/S(1-t))-S(n/t))}var R=Math.fround,gt=8;function fA(t){return{pack(n,r,s,a,g,f){
for(let p=0,w=f>>2;p<r;p+=gt){let E=(s>>2)+p*g,v=Math.min(r-p,gt);for(let x=0;x<n;x++,w+=gt){let F=E+
x*a;for(let H=0;H<gt;H++)t[w+H]=H<v?t[F+H*g]:0}}},multiply(n,r,s,a,g,f,p,w,E,v){let x=new Float32Array(
8);for(let F=0;F<r;F+=4){let H=Math.min(r-F,4),T=(p>>2)+(F>>3)*s*gt+(F&4);for(let $=0;$<n;$+=2){let Y=Math.
min(n-$,2),yt=(a>>2)+$*g;dA(t,yt,Y===2?g:0,f,T,s,x);for(let ot=0;ot<Y;ot++)for(let At=0;At<H;At++){let Mt=(w>>
2)+($+ot)*r+F+At,kt=R(x[4*ot+At]+(E?t[(E>>2)+F+At]:0));t[Mt]=v?R(kt+t[Mt]):kt}}}},columnSums(n,r,s,a){
for(let g=0;g<r;g++){let f=R(0);for(let p=0,w=(s>>2)+g;p<n;p++,w+=r)f=R(f+t[w]);t[(a>>2)+g]=f}}}}function dA(t,n,r,s,a,g,f){
let p=R(0),w=R(0),E=R(0),v=R(0),x=R(0),F=R(0),H=R(0),T=R(0);for(let $=n,Y=a,yt=a+g*gt;Y<yt;Y+=gt,$+=
s){let ot=t[$],At=t[$+r],Mt=t[Y],kt=t[Y+1],Ie=t[Y+2],Be=t[Y+3];p=R(p+R(ot*Mt)),w=R(w+R(ot*kt)),E=R(E+
R(ot*Ie)),v=R(v+R(ot*Be)),x=R(x+R(At*Mt)),F=R(F+R(At*kt)),H=R(H+R(At*Ie)),T=R(T+R(At*Be))}f[0]=p,f[1]=
w,f[2]=E,f[3]=v,f[4]=x,f[5]=F,f[6]=H,f[7]=T}function pA(t){let n=new Float32Array(t),r=fA(n);return{
...r,...Yt(n),...J(n),...lA(n,new Uint8Array(t)),...gA(n,r.columnSums)}}var jt=Object.freeze({null:0,
relu:1,sigmoid:2,tanh:3,elu:4,softplus:5}),Jt=65536;async function mA(t,n=!1){if(!n)try{return await IA(
Math.ceil(t/Jt))}catch{}let r=new ArrayBuffer(Math.ceil(t/Jt)*Jt);return{name:"plain",kernel:pA(r),buffer:r}}
async function IA(t){let n=Uint8Array.from(atob(Q),a=>a.charCodeAt(0)),r=new WebAssembly.Memory({initial:t}),
{instance:s}=await WebAssembly.instantiate(n,{env:{memory:r}});return{name:"wasm",kernel:s.exports,buffer:r.
buffer}}var ce=Object.freeze({"one-cycle":t=>t<.1?.04+.96*(1-ge(t/.1))/2:le((t-.1)/.9),cosine:le});function le(t){
return(1+ge(t))/2}var BA=12;function ge(t){let n=Math.PI*(.5-t),r=0;for(let s=2*BA+1;s>1;s-=2)r=(1+r)*
(-n*n/(s*(s-1)));return n*(1+r)}var Kt=Object.freeze({gaussian:{how:"addNormals",most:Number.POSITIVE_INFINITY},
masking:{how:"mask",most:1},"salt-and-pepper":{how:"saltAndPepper",most:1}}),Vt=Object.freeze({sizes:[
784,128,32,2],activation:"relu",codeActivation:null,output:"sigmoid",tied:!1,variational:!1,loss:"ms\
e",beta:1,sparsity:null,corruption:null,batchSize:64,lr:.001,schedule:null,images:6e4,seed:0}),ue=4e6,
wA=1e7,he=class extends Error{};function EA(t,n){let r=Object.keys(t).find(a=>!Object.hasOwn(Vt,a));
V(r===void 0,`${r} is not a setting: ${DA(Vt)} are.`);let s={...Vt,...t};return QA(s),CA(s),s.variational&&
bA(s),Ot("batchSize",s.batchSize,1,n,"the number of images"),bt("lr",s.lr,0,1),V(s.lr>0,"lr must be \
above 0."),Dt("schedule",s.schedule,[null,...Object.keys(ce)]),Ot("images",s.images,1,wA),Ot("seed",
s.seed,0,4294967295),s}function QA({sizes:t,tied:n,variational:r,...s}){V(Array.isArray(t)&&t.length>=
2,`sizes must be two whole numbers or more, from the image to the code, got ${nt(t)}.`);for(let g of t)
Ot("each of sizes",g,1,Number.MAX_SAFE_INTEGER);let a=0;for(let g=1;g<t.length;g++)a+=2*t[g-1]*t[g];
V(a<=ue,`sizes must be smaller: the network would have ${a} weights, and ${ue} are the most in a pag\
e.`);for(let g of["activation","codeActivation","output"])Dt(g,s[g],[null,...Object.keys(jt).filter(
f=>f!=="null")]);for(let[g,f]of Object.entries({tied:n,variational:r}))V(typeof f=="boolean",`${g} m\
ust be true or false, got ${nt(f)}.`)}function CA({loss:t,output:n,beta:r,sparsity:s,corruption:a,codeActivation:g}){
Dt("loss",t,["mse","bce"]),V(t==="mse"||n==="sigmoid",`loss "bce" needs output "sigmoid", which stay\
s in [0, 1], got output ${nt(n)}.`),bt("beta",r,0),a!==null&&(Dt("corruption",a?.kind,Object.keys(Kt)),
bt("amount",a.amount,0,Kt[a.kind].most)),s!==null&&(Dt("sparsity",s?.kind,["kl","l1"]),bt("weight",s.
weight,0),s.kind!=="l1"&&(bt("rho",s.rho,0,1),V(s.rho>0&&s.rho<1,"rho must be above 0 and below 1."),
V(g==="sigmoid",`sparsity "kl" needs codeActivation "sigmoid", which stays in [0, 1], got ${nt(g)}: \
or take "l1".`)))}function bA({tied:t,codeActivation:n,sparsity:r,corruption:s}){let a={tied:t||null,
codeActivation:n,sparsity:r,corruption:s};for(let[g,f]of Object.entries(a))V(f===null,`a variational\
 autoencoder has no ${g} here, got ${nt(f)}.`)}function V(t,n){if(!t)throw new he(n)}function Ot(t,n,r,s,a=""){
let g=s===Number.MAX_SAFE_INTEGER?"or more":`to ${s}`;V(Number.isInteger(n)&&Number(n)>=r&&Number(n)<=
s,`${t} must be a whole number, ${r} ${g}${a&&`, ${a}`}, got ${nt(n)}.`)}function bt(t,n,r,s=Number.
POSITIVE_INFINITY){let a=s===Number.POSITIVE_INFINITY?`${r} or more`:`from ${r} to ${s}`;V(Number.isFinite(
n)&&Number(n)>=r&&Number(n)<=s,`${t} must be a number, ${a}, got ${nt(n)}.`)}function Dt(t,n,r){let s=r.
map(nt).join(", ");V(r.includes(n),`${t} must be one of ${s}, got ${nt(n)}.`)}function DA(t){return Object.
keys(t).join(", ")}function nt(t){return typeof t=="number"?String(t):JSON.stringify(t)??String(t)}var yA=class{constructor(){
this.mean=1,this.square=1}next(t){return this.mean*=.9,this.square*=.999,{step:t/(1-this.mean),root:Math.
sqrt(1-this.square)}}},MA=class{bytes=1024;floats(t){return this.#t(4*It(t))}greys(t){return this.#t(
It(t))}#t(t){let n=this.bytes;return this.bytes+=Math.ceil(t/16)*16,n}};function It(t){return Math.ceil(
t/8)*8}var kA=class{constructor(t,n){this.plan=t,this.machine=n,this.numbers=new Float32Array(n.buffer)}view({
shape:t,at:n},r="weights"){let s=this.#t(r,n)/4,a=t.reduce((g,f)=>g*f);return this.numbers.subarray(
s,s+a)}draw(t){for(let n of this.plan.parameters){let r=1/Math.sqrt(n.inputs),s=this.view(n);for(let a=0;a<
s.length;a++)s[a]=(2*t.uniform()-1)*r}}forward(t,n,r){let{inputs:s,outputs:a}=t,{kernel:g}=this.machine,
[f,p]=t.tied?[a,1]:[1,s],{packed:w}=this.plan,{output:E}=t,v=this.#t("weights",t.bias);return g.pack(
s,a,this.#t("weights",t.weight),f,p,w),g.multiply(r,a,s,n,s,1,w,E,v,!1),t.activation&&g.activate(jt[t.
activation],It(r*a),E),E}unbend(t,n,r){if(!t.activation)return;let{kernel:s}=this.machine,a=jt[t.activation];
s.slope(a,It(r*t.outputs),t.output,n)}weightSlopes(t,n,r,s){let{kernel:a}=this.machine,g=this.plan.decoder.
some(({tied:x,weight:F})=>x&&F===t.weight)&&!t.tied,[f,p,w,E]=t.tied?[n,t.inputs,r,t.outputs]:[r,t.outputs,
n,t.inputs],v=this.#t("slopes",t.weight);a.pack(s,E,w,E,1,this.plan.packed),a.multiply(p,E,s,f,1,p,this.
plan.packed,v,0,g),a.columnSums(s,t.outputs,r,this.#t("slopes",t.bias))}inputSlopes(t,n,r,s,a=!1){let{
inputs:g,outputs:f}=t,{kernel:p}=this.machine,[w,E]=t.tied?[1,f]:[g,1];p.pack(f,g,this.#t("weights",
t.weight),w,E,this.plan.packed),p.multiply(s,g,f,n,f,1,this.plan.packed,r,0,a)}#t(t,n){return this.plan.
places[t]+4*n}},SA=class{constructor(t){this.network=t,this.plan=t.plan,this.kernel=t.machine.kernel}descend(t){
let{encoder:n,decoder:r,depth:s}=this.plan,{count:a}=t,g=[this.#t(t)];for(let E of r)g.push(this.network.
forward(E,g.at(-1),a));let f=this.#A(t),[p,w]=this.plan.slopes;for(let E=s-1;E>=0;E--)this.network.unbend(
r[E],p,a),this.network.weightSlopes(r[E],g[E],p,a),this.network.inputSlopes(r[E],p,w,a),[p,w]=[w,p];
f+=this.#e(t,p);for(let E=s-1;E>=0;E--){let v=E>0?n[E-1].output:t.input;this.network.unbend(n[E],p,a),
this.network.weightSlopes(n[E],v,p,a),E>0&&this.network.inputSlopes(n[E],p,w,a),E===s-1&&this.#o(v,E>
0?w:0,a),[p,w]=[w,p]}return f}#t({count:t,input:n}){let{encoder:r,logVariance:s,noise:a,codes:g}=this.
plan,f=[n];for(let E of r)f.push(this.network.forward(E,f.at(-1),t));let p=f.at(-1);if(!s)return p;let w=this.
network.forward(s,f.at(-2),t);return this.kernel.drawCodes(t*s.outputs,p,w,a,g),g}#A({count:t,clean:n}){
let{loss:r,variational:s,sizes:a}=this.plan.settings,{output:g}=this.plan.decoder.at(-1),[f]=this.plan.
slopes,p=t*a[0],w=1/(s?t:p);return(r==="mse"?this.kernel.squaredError(p,g,n,f,2*w):this.kernel.crossEntropy(
p,g,n,f,w))*w}#e({count:t},n){let{sparsity:r,beta:s}=this.plan.settings,{encoder:a,depth:g,logVariance:f,
noise:p,spread:w,means:E}=this.plan,{outputs:v,output:x}=a[g-1],F=t*v;if(f){let Y=s/t,yt=f.output;return Y*
this.kernel.gaussianKl(F,x,yt,p,n,w,Y)}if(!r)return 0;let H=r.weight/t;if(r.kind==="l1")return H*this.
kernel.absoluteSum(F,x,n,H);let{rho:T,weight:$}=r;return $*this.kernel.klSparsity(t,v,x,n,H,T,E)}#o(t,n,r){
let{logVariance:s,spread:a}=this.plan;s&&(this.network.weightSlopes(s,t,a,r),n&&this.network.inputSlopes(
s,a,n,r,!0))}};function fe(t,n){let r=Math.floor(t/n),s=Array.from({length:r},()=>n),a=t%n;return a===
1&&r>0&&n>1?s[r-1]++:a>0&&s.push(a),s}function vA(t,n){let r=t.reduce((f,p)=>f+p,0),s=Math.floor(n/r),
a=n-s*r,g=0;for(;a>0;)a-=t[g++];return s*t.length+g}var PA=class{constructor(t,n,r){this.sizes=fe(t,
n),this.random=r,this.numbers=Uint32Array.from({length:t},(s,a)=>a),this.batch=0,this.begin=0}next(){
this.batch===0&&this.#t();let t=this.numbers.subarray(this.begin,this.begin+this.sizes[this.batch]);
return this.batch=(this.batch+1)%this.sizes.length,this.begin=this.batch===0?0:this.begin+t.length,t}#t(){
let{numbers:t}=this;for(let n=t.length-1;n>0;n--){let r=this.random.below(n+1),s=t[n];t[n]=t[r],t[r]=
s}}},xA=["weights","slopes","means","squares"],qA=class{room=new MA;size=0;constructor(t,n){let{sizes:r}=t;
this.settings=t,this.count=n,this.most=Math.max(...fe(n,t.batchSize)),this.depth=r.length-1,this.encoder=
this.#t("encoder",r,t.codeActivation),this.decoder=this.#t("decoder",r.toReversed(),t.output);let{inputs:s,
outputs:a}=this.encoder[this.depth-1];this.logVariance=t.variational?this.#A("log_variance",s,a,null):
null,this.places=this.#o();let[g]=r,f=Math.max(...r);this.packed=this.room.floats(It(f)*Math.max(f,this.
most)),this.clean=this.#n(f),this.damaged=this.#n(g),this.slopes=[this.#n(f),this.#n(f)],this.codes=
this.#n(a),this.noise=this.#n(a),this.zeros=this.#n(a),this.spread=this.#n(a),this.means=this.room.floats(
a),this.greys=this.room.greys(n*g);for(let p of this.layers)p.output=this.#n(p.outputs)}get layers(){
return[...this.encoder,...this.decoder,...this.logVariance?[this.logVariance]:[]]}get parameters(){return this.
layers.flatMap(({name:t,inputs:n,outputs:r,tied:s,weight:a,bias:g})=>[...s?[]:[{name:`${t}.weight`,shape:[
r,n],at:a,inputs:n}],{name:`${t}.bias`,shape:[r],at:g,inputs:n}])}#t(t,n,r){let{activation:s,tied:a}=this.
settings,g=0;return n.slice(1).map((f,p)=>{let w=`${t}.${g}`,E=p<this.depth-1?s:r;g+=E===null?1:2;let v=a&&
t==="decoder"?this.encoder[this.depth-1-p]:void 0;return this.#A(w,n[p],f,E,v)})}#A(t,n,r,s,a){let g=a?
a.weight:this.#e(n*r),f=this.#e(r);return{name:t,inputs:n,outputs:r,activation:s,tied:a!==void 0,weight:g,
bias:f,output:0}}#e(t){let n=this.size;return this.size+=It(t),n}#o(){let t=xA.map(n=>[n,this.room.floats(
this.size)]);return Object.fromEntries(t)}#n(t){return this.room.floats(this.most*t)}},de=class extends Error{};
async function OA(t,n,{plain:r=!1}={}){let s=t.sizes?.[0]??784,a=n.length/s;if(!Number.isInteger(a)||
a===0)throw new he(`images must have ${s} pixels each, the first of sizes, but ${n.length} pixels ar\
e given.`);let g=new qA(EA(t,a),a);return new FA(g,await mA(g.room.bytes,r),n)}var FA=class{taken=0;seen=0;#t=new yA;constructor(t,n,r){
this.plan=t,this.machine=n,this.settings=t.settings,this.network=new kA(t,n),this.objective=new SA(this.
network),this.random=new C(t.settings.seed),new Uint8Array(n.buffer).set(r,t.greys),this.network.draw(
this.random),this.order=new PA(t.count,t.settings.batchSize,this.random),this.steps=vA(this.order.sizes,
t.settings.images),this.chosen=new Uint32Array}get done(){return this.taken>=this.steps}step(){let{kernel:t}=this.
machine;this.chosen=this.order.next();let n=this.objective.descend(this.#A());if(!Number.isFinite(n))
throw new de(this.#r(`the loss is ${n}`));let{step:r,root:s}=this.#t.next(this.#o()),{weights:a,slopes:g,
means:f,squares:p}=this.plan.places;if(t.adam(this.plan.size,a,g,f,p,r,s),this.taken++,this.seen+=this.
chosen.length,this.done&&!this.#n())throw new de(this.#r("a weight is not finite"));return n}#A(){let{
plan:t,settings:n}=this,{kernel:r}=this.machine,s=this.chosen.length,[a]=n.sizes;this.chosen.forEach(
(f,p)=>{r.greys(a,t.greys+f*a,t.clean+4*p*a)});let g=t.clean;if(n.corruption&&(g=t.damaged,this.#e(s*
a,this.random)),n.variational){let f=s*n.sizes.at(-1),p=this.random.leave(pe("addNormals",f));r.addNormals(
f,t.zeros,t.noise,1,p)}return{count:s,clean:t.clean,input:g}}#e(t,n){let{kind:r,amount:s}=this.settings.
corruption,{how:a}=Kt[r],g=n.leave(pe(a,t));this.machine.kernel[a](t,this.plan.clean,this.plan.damaged,
s,g)}#o(){let{lr:t,schedule:n}=this.settings;return n===null?t:t*ce[n](Math.min(this.taken/Math.max(
this.steps-1,1),1))}#n(){return this.plan.parameters.every(t=>this.network.view(t).every(Number.isFinite))}#r(t){
return`After ${this.taken} steps ${t}: most likely the step size ${this.settings.lr} is too large; t\
ry a tenth of it.`}encode(t){return this.#i(this.plan.encoder,t)}decode(t){return this.#i(this.plan.
decoder,t)}reconstruct(t){return this.#i([...this.plan.encoder,...this.plan.decoder],t)}damage(t,n){
if(!this.settings.corruption)return t;let r=new C(n),[s]=this.settings.sizes;return this.#s(t,s,s,a=>(this.#e(
a*s,r),this.plan.damaged))}weights(){return this.plan.parameters.map(t=>({name:t.name,shape:t.shape,
values:this.network.view(t).slice()}))}#i(t,n){let r=t.at(-1);return this.#s(n,t[0].inputs,r.outputs,
s=>t.reduce((a,g)=>this.network.forward(g,a,s),this.plan.clean))}#s(t,n,r,s){let a=t.length/n;if(!Number.
isInteger(a))throw new Error(`rows of ${n} numbers are needed, but ${t.length} numbers are given`);let g=new Float32Array(
this.machine.buffer),f=new Float32Array(a*r);for(let p=0;p<a;p+=this.plan.most){let w=Math.min(this.
plan.most,a-p);g.set(t.subarray(p*n,(p+w)*n),this.plan.clean/4);let E=s(w)/4;f.set(g.subarray(E,E+w*
r),p*r)}return f}};function pe(t,n){return t==="addNormals"?Math.ceil(n/8)*8:n}var HA=100,LA=6,NA=1,
RA=.1;function TA({post:t,pause:n,slice:r,now:s=()=>performance.now()}){let a,g=0,f=!0,p=0,w=0,E=x=>{
let F=s(),H=GA(x);t(H,zA(H)),w=s(),p=Math.max(HA,LA*(w-F)),f=!1},v=async(x,F)=>{if(a?.run!==x.run){a=
void 0;let Y=await UA(x);if(g!==F)return"stopped";a=Y,E(a)}let H=a,{trainer:T}=H,$=x.steps??Number.POSITIVE_INFINITY;
for(;!T.done&&$>0&&g===F;){let Y=s()+r;do T.step(),$--;while(!T.done&&$>0&&s()<Y);await n(),g===F&&f&&
s()-w>=p&&E(H)}return a===H&&T.taken>0&&E(H),T.done?"done":"stopped"};return async x=>{if(x.type==="\
seen"){f=!0;return}let F=++g;if(x.type==="stop")return;let{run:H}=x;f=!0;try{let T=await v(x,F);(g===
F||T==="stopped")&&t({type:T,run:H})}catch(T){a?.run===H&&(a=void 0),t({type:"failed",run:H,message:T instanceof
Error?T.message:`${T}`})}}}async function UA({run:t,settings:n,images:r,plain:s}){let a=await OA(n,r.
train,{plain:s}),g=p=>{let w=Float32Array.from(p,E=>E/255);return{clean:w,given:a.damage(w,NA)}},f=g(
r.train.subarray(0,r.test.length));return{run:t,trainer:a,images:r,train:f,test:g(r.test)}}function GA({
run:t,trainer:n,images:r,train:s,test:a}){let g=n.settings.sizes.at(-1)??0,f=n.encode(a.given);return{
type:"frame",run:t,step:n.taken,steps:n.steps,seen:n.seen,train:me(n,s),test:me(n,a),active:$A(f,g),
codes:g===2?f:new Float32Array,outputs:n.reconstruct(r.shown),weights:n.weights(),kernel:n.machine.name}}
function me(t,{clean:n,given:r}){let s=t.reconstruct(r),a=0;for(let g=0;g<n.length;g++)a+=(s[g]-n[g])**
2;return a*t.settings.sizes[0]/n.length}function $A(t,n){let r=0;for(let a of t)r=Math.max(r,Math.abs(
a));let s=0;for(let a of t)Math.abs(a)>RA*r&&s++;return n===0?0:s/t.length}function zA({codes:t,outputs:n,
weights:r}){return[t.buffer,n.buffer,...r.map(({values:s})=>s.buffer)]}function YA(t,n){let{pause:r,
close:s}=jA(),a=TA({post:(g,f=[])=>t.postMessage(g,f),pause:r,slice:n});return t.onmessage=({data:g})=>a(
g),t.postMessage({type:"ready"},[]),s}function jA(){let{port1:t,port2:n}=new MessageChannel,r=()=>{};
return t.onmessage=()=>r(),{pause:()=>new Promise(s=>{r=s,n.postMessage(0)}),close:()=>t.close()}}return I(
B)})();return o.serve(e,A)}var vn=2e3,Xe={worker:30,page:12},Pn=1e3,We=Symbol.for("aelib.training.1");function _e(){let e=globalThis;
return e[We]??=new re,e[We]}var re=class{#t;#A=new Map;#e;#o=0;#n;join(A){return{start:o=>this.#r(A,
++this.#o,o),goOn:o=>{let i=this.#e?.client===A?this.#e.run:++this.#o;return this.#r(A,i,o)},holds:()=>this.#e?.
client===A,stop:()=>{this.#e?.client===A&&this.#s({type:"stop"})},seen:()=>this.#s({type:"seen"}),leave:()=>this.#a(
A)}}async#r(A,o,i){let c=this.#e;this.#e={client:A,run:o},this.#A.set(A,!0),this.#n??=setInterval(()=>this.#c(),
Pn),c&&c.client!==A&&c.client.hear({type:"stopped",run:c.run}),this.#t??=xn(h=>this.#i(h));let{place:l,
post:u}=await this.#t;return this.#e?.run===o&&u({type:"start",run:o,...i}),l}#i(A){if(A.type==="rea\
dy"||A.run!==this.#e?.run)return;let{client:o}=this.#e;A.type==="failed"&&(this.#e=void 0),o.hear(A)}async#s(A){
(await this.#t)?.post(A)}#c(){for(let[A,o]of this.#A){let i=A.stands();!i&&!o?this.#a(A):this.#A.set(
A,i)}}async#a(A){if(this.#A.delete(A),this.#e?.client===A&&(await this.#s({type:"stop"}),this.#e=void 0),
this.#A.size>0)return;clearInterval(this.#n),this.#n=void 0;let o=this.#t;this.#t=void 0,(await o)?.
close()}};async function xn(e){try{return await qn(e)}catch{return On(e)}}function qn(e){let A=`"use\
 strict";(${se})(self, ${Xe.worker});`,o=URL.createObjectURL(new Blob([A],{type:"text/javascript"}));
return new Promise((c,l)=>{let u=new Worker(o),h=()=>{u.terminate(),l(new Error("no worker"))},m=setTimeout(
h,vn);u.onerror=h,u.onmessage=()=>{clearTimeout(m),u.onmessage=({data:I})=>e(I),u.onerror=null,c({place:"\
worker",post:I=>u.postMessage(I),close:()=>u.terminate()})}}).finally(()=>URL.revokeObjectURL(o))}function On(e){
let A=!0,o={onmessage:null,postMessage(l){A&&setTimeout(e,0,l)}},i=se(o,Xe.page);return{place:"page",
post:l=>o.onmessage?.({data:l}),close(){A=!1,i()}}}var Ut=class{state="idle";message="";settings;frame;history=[];place;#t;#A;constructor(A,o){this.#A=
A,this.#t=_e().join({hear:i=>this.#o(i),stands:o})}train(A,o){return this.#e(A,o,void 0)}step(A,o){return this.#e(
A,o,1)}reset(A,o){return this.settings=void 0,this.#e(A,o,0)}holds(A){return this.state==="held"&&Le(
this.settings,A)&&this.#t.holds()}stop(){this.#t.stop()}close(){this.#t.leave()}async#e(A,o,i){let c=this.
holds(A);c||(this.history=[],this.frame=void 0),Object.assign(this,{settings:A,state:"training",message:""}),
this.#A();let l={settings:A,images:o,steps:i};this.place=await(c?this.#t.goOn(l):this.#t.start(l)),this.#A()}#o(A){
if(A.type==="frame"){this.frame=A;let{seen:o,train:i,test:c}=A;this.history.at(-1)?.seen!==o&&this.history.
push({seen:o,train:i,test:c}),requestAnimationFrame(()=>this.#t.seen())}else A.type==="done"?this.state=
"done":A.type==="stopped"?this.state="held":A.type==="failed"&&(this.state="failed",this.message=A.message);
this.#A()}};var ht={left:58,right:14,top:12,bottom:48};function ie(e,A,o,{width:i=400,height:c=260,left:l=ht.left}={}){
let u=st("svg",{viewBox:`0 0 ${i} ${c}`,class:"aelib-chart"});u.setAttribute("role","img"),u.setAttribute(
"aria-label",e),Fn(u,i,c);let h=c-ht.bottom,m=st("g",{class:"aelib-axes"}),I=st("g");u.append(m,I);let B=y=>Ze(
y,l,i-ht.right),Q=y=>Ze(y,h,ht.top),C={x:B(A),y:Q(o)},d=(y,D)=>{Object.assign(C,{x:B(y),y:Q(D)}),m.replaceChildren(
...Nn(C,{left:l,right:i-ht.right,height:c}))};d(A,o);let L=([y,D])=>`${C.x.at(y).toFixed(1)},${C.y.at(
D).toFixed(1)}`,q=(y,D)=>I.appendChild(st(y,D)),b=y=>{let D=q("path",y);return k=>D.setAttribute("d",
k)};return{node:u,setAxes:d,scale:C,line(y,D={}){let k=b({class:"aelib-line",stroke:y,...D});return P=>k(
P.length?`M${P.map(L).join("L")}`:"")},segments(y,D={}){let k=b({class:"aelib-line",stroke:y,...D});
return P=>k(P.map(([N,j])=>`M${L(N)}L${L(j)}`).join(""))},bars(y){let D=b({fill:y,class:"aelib-bars"});
return k=>D(k.map(P=>Ln(P,C,h)).join(""))},dots(y,D){let k=b({class:"aelib-dots",stroke:y,"stroke-wi\
dth":D});return P=>k(P.map(N=>`M${L(N)}h0`).join(""))},words(y){let D=q("text",y);return([k,P],N)=>{
D.setAttribute("x",C.x.at(k).toFixed(1)),D.setAttribute("y",C.y.at(P).toFixed(1)),D.textContent=N}},
circle(y){let D=q("circle",y);return([k,P])=>{D.setAttribute("cx",C.x.at(k).toFixed(2)),D.setAttribute(
"cy",C.y.at(P).toFixed(2))}}}}function Fn(e,A,o){e.style.setProperty("--aelib-wide",`${A}px`),e.style.
setProperty("--aelib-tall",`${o}px`)}function Hn(e,A){let o=(A-e)/5,i=10**Math.floor(Math.log10(o)),
c=i*([1,2,5].find(h=>o<=1.01*h*i)??10),l=Math.ceil(e/c-1e-9),u=Math.floor(A/c+1e-9)-l+1;return Array.
from({length:u},(h,m)=>Number(((l+m)*c).toPrecision(10)))}function Ze({low:e,high:A,log:o=!1,ticks:i,
label:c},l,u){let h=o?Math.log:I=>I,m=h(A)-h(e)||1;return{at:I=>l+(u-l)*(h(I)-h(e))/m,back:I=>e+(A-e)*
(I-l)/(u-l),label:c,ticks:i??Hn(e,A)}}function Ln([e,A,o],{x:i,y:c},l){let[u,h,m]=[i.at(e),i.at(A),c.
at(o)].map(I=>I.toFixed(1));return`M${u},${l}V${m}H${h}V${l}Z`}function*Nn({x:e,y:A},{left:o,right:i,
height:c}){let l=c-ht.bottom,u=(I,B)=>st("text",I,B);for(let I of e.ticks){let B=e.at(I);yield st("l\
ine",{x1:B,x2:B,y1:l,y2:l+5}),yield u({x:B,y:l+19,"text-anchor":"middle"},String(I))}for(let I of A.
ticks){let B=A.at(I);yield st("line",{...{x1:o,x2:i,y1:B,y2:B},class:"aelib-grid"}),yield u({x:o-7,y:B+
4,"text-anchor":"end"},String(I))}yield st("line",{x1:o,x2:i,y1:l,y2:l});let h=(o+i)/2;yield u({x:h,
y:c-8,"text-anchor":"middle"},e.label);let m=`translate(10 ${(ht.top+l)/2}) rotate(-90)`;yield u({transform:m,
"text-anchor":"middle"},A.label)}var ae=["#1f77b4","#ff7f0e","#2ca02c","#d62728","#9467bd","#8c564b","#e377c2","#7f7f7f","#bcbd22","#\
17becf"];var Rn={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowDown:[0,-1],ArrowUp:[0,1]};function tA({node:e,scale:A},{
point:o,limits:i,move:c}){let l=h=>c(h.map((m,I)=>Math.min(Math.max(m,i()[I][0]),i()[I][1]))),u=h=>{
let m=e.getScreenCTM();if(!m)return;let I=new DOMPoint(h.clientX,h.clientY).matrixTransform(m.inverse());
l([A.x.back(I.x),A.y.back(I.y)])};e.setAttribute("tabindex","0"),e.setAttribute("role","application");
for(let[h,m]of Object.entries(K))e.setAttribute(h,m);e.classList.add("aelib-map"),e.addEventListener(
"pointerdown",h=>{e.setPointerCapture(h.pointerId),u(h)}),e.addEventListener("pointermove",h=>{h.buttons&&
u(h)}),e.addEventListener("keydown",h=>{let m=Rn[h.key];if(!m)return;h.preventDefault();let I=h.shiftKey?
.1:.02;l(o().map((B,Q)=>B+I*m[Q]*(i()[Q][1]-i()[Q][0])))})}var eA=[1,2,5,10,20,50,100,200,500],Tn=[3,7,15,30,70,150,300],AA={"training images":"var(--aelib-dee\
p)","test images":"var(--aelib-denoising)"},Un=300,Gn=48,nA=.02;function oA(){let e=ie("squared erro\
r per image against the number of images seen, on a logarithmic scale",{low:0,high:60,label:"images \
seen, in thousands"},{low:10,high:200,log:!0,ticks:[],label:"squared error per image"}),A=Object.values(
AA).map(h=>e.line(h)),o={"stroke-dasharray":"7 5"},i=[0,1].map(()=>e.line("currentColor",o)),c=[...e.
node.querySelectorAll("path")].slice(-2),l=M("div"),u=(h,m,I)=>{let B=h.flatMap(({train:k,test:P})=>[
k,P]),Q=[...B,...I.map(({error:k})=>k)].filter(k=>k>0),C=B.length?1.25:4,[d,L]=[Math.min(...Q,50)/C,
Math.max(...Q,50)*C],b=(L<8*d?[...eA,...Tn]:eA).filter(k=>d<=k&&k<=L),y=m/1e3;e.setAxes({low:0,high:y,
label:"images seen, in thousands"},{low:d,high:L,log:!0,ticks:b,label:"squared error per image"}),A[0](
h.map(({seen:k,train:P})=>[k/1e3,Math.max(P,d)])),A[1](h.map(({seen:k,test:P})=>[k/1e3,Math.max(P,d)])),
i.forEach((k,P)=>{let N=I[P];c[P].setAttribute("stroke",N?.color??"none"),k(N?.error>0?[[0,N.error],
[y,N.error]]:[])});let D=[...Object.entries(AA),...I.map($n)];l.replaceChildren(Ee(D))};return{node:M(
"div",{},e.node,l),draw:u}}function $n({name:e,color:A}){return[e,A]}function sA(e,A){let o="map of \
the codes of test images; arrow keys move the point",i={low:-1,high:1,label:""},c=ie(o,i,i,{width:370,
height:330}),l=Array.from({length:Un},(q,b)=>{let y={class:"aelib-digit",style:`fill:${ae[(A[b]??7)%
ae.length]}`};return c.words(y)}),u=[...c.node.querySelectorAll(".aelib-digit")],h=c.circle({r:9,fill:"\
none",stroke:"var(--aelib-ink)","stroke-width":3}),m=ut(e,4),I=[i,i].map(({low:q,high:b})=>[q,b]),B=[
.5,.5],Q=[],C=()=>I.map(([q,b],y)=>q+B[y]*(b-q)),d=()=>{let q=C();h(q);let b=q.map(y=>y.toFixed(1)).
join(", ");m.draw([Rt(Q,Float32Array.from(q))],`decoded at the ring, (${b})`)};tA(c,{point:C,limits:()=>I,
move(q){B=q.map((b,y)=>(b-I[y][0])/(I[y][1]-I[y][0])),d()}});let L=({codes:q,weights:b},y)=>{I=[0,1].
map(P=>zn(q.filter((N,j)=>j%2===P)));let[D,k]=I.map(([P,N],j)=>({low:P,high:N,label:`${["first","sec\
ond"][j]} number of the code`}));c.setAxes(D,k),l.forEach((P,N)=>{let j=[q[2*N],q[2*N+1]],X=j.every(
(_,Z)=>I[Z][0]<=_&&_<=I[Z][1]);X&&P(j,String(A[N]??"•")),u[N].toggleAttribute("hidden",!X)}),Q=Tt(
b,y).decoder,d()};return{node:c.node,decoded:m.node,draw:L}}function zn(e){let A=e.slice().sort(),o=u=>A[Math.
round(u*(A.length-1))],[i,c]=[o(nA),o(1-nA)],l=.08*(c-i)||1;return[i-l,c+l]}function rA(e){let A=ut(
e,1.15);A.node.style.maxWidth="420px";let o=e[0]*e[1],i=({weights:c})=>{let{values:l}=c[0],u=Math.min(
l.length/o,Gn),h=Array.from({length:u},(Q,C)=>{let d=l.subarray(C*o,(C+1)*o),L=d.reduce((q,b)=>Math.
max(q,Math.abs(b)),0)||1;return d.map(q=>q/L)}),m=l.length/o,B=`filters of the first layer, ${u<m?`t\
he first ${u} of ${m}`:`all ${m}`}: grey 0, white positive, black negative`;A.draw(h,B,{low:-1,high:1,
columns:12})};return{node:A.node,draw:i}}var Yn={worker:"Trains in a worker of this page",page:"Trains in the page itself, which refuses work\
ers,"},jn={wasm:"in WebAssembly",plain:"in plain JavaScript, since it refuses WebAssembly"};function iA({
state:e,frame:A,place:o},i){let[c]=i,l=A&&o?`${Yn[o]} ${jn[A.kernel]}; the same settings give the sa\
me net everywhere.`:"";if(!A){let C=c?.error?`The mark to beat: ${c.name}, squared error ${vt(c.error)}\
 per test image. `:"";return{aloud:e==="training"?"Starting ...":`${C}Press Train.`,numbers:"No imag\
e seen yet.",place:l}}let u=`${A.seen.toLocaleString("en")} images seen`,h=A.codes.length||A.step===
0?"":` An image switches on ${Math.round(100*A.active)} % of the code's units.`,m=`${u}: error ${vt(
A.test)} on test images, ${vt(A.train)} on training images.${h}`,I={training:"Training ...",done:"Do\
ne",held:"Held",idle:"",failed:""}[e];return{aloud:e==="done"||e==="held"&&A.step>0?`${I}: ${Jn(A.test,
c)}`:I,numbers:m,place:l}}function Jn(e,{name:A,error:o}={name:"",color:"",error:0}){let i=`squared \
error ${vt(e)} per test image`;if(!o)return`${i}.`;let c=Math.round(100*e/o);return`${i}, which is ${c}\
 % of the ${vt(o)} of ${A}.`}function vt(e){return e.toFixed(1)}var aA=10,Kn=6,Vn=500,Wn=1e3;function Xn({model:e,el:A}){let o=e.get("payload"),{shape:i,labels:c,pca:l}=o,
u=i[0]*i[1],h,m="",I=()=>h?h.train.length/u:Number.POSITIVE_INFINITY,B=Ue(e,o,{width:u,count:I},()=>U()),
Q=new Ut(()=>U(),()=>A.isConnected),C=Gt("Train",()=>pt("train"));C.classList.add("aelib-primary");let d=Gt(
"Stop",()=>Q.stop()),L=Gt("Step",()=>pt("step")),q=Gt("Reset",()=>pt("reset")),b=M("progress",{max:1,
value:0,"aria-label":"images seen"}),y=M("div",{class:"aelib-controls"},C,d,L,q,b),D=M("p",{class:"a\
elib-error",role:"alert"}),k=M("p",{class:"aelib-numbers"}),P=Ce(),N=ve(i,2.2),j=oA(),X=sA(i,c),_=rA(
i),Z=Qe(),at=Bt(j.node),ct=Bt(),ft=je(i,()=>Q),lt=()=>({width:u,count:Math.min(I(),1e6),source:o.source}),
dt=Ke(()=>Ve(B.values(),lt()),()=>Q.frame),rt=M("div",{class:"aelib-rows"},y,D,P,k,N.node);A.append(
B.node,rt,ft.node,at,ct,dt.node,Z);let pt=z=>{if(!h||B.problem()){U();return}let{test:J}=h,tt=Et().at(
-1)??[],G=new Float32Array(tt.length*u);tt.forEach((O,it)=>{G.set(O,it*u)}),Q[z](Zt(B.values(),u),{...h,
test:J,shown:G})},Et=()=>{let z=$e(h?.test??new Uint8Array,u,aA),J=e.get("noise");if(J===W)return[z];
let tt=e.get("amount");return[z,z.map((G,O)=>Lt(G,J,tt,Wn+O))]},Pt=()=>{let[z,J]=Et();if(J?.length)return[
{name:"the damaged images",color:"var(--aelib-other)",error:Pe(J,z)}];let[tt,G]=[e.get("k"),l[e.get(
"k")-1]];return G>0?[{name:`PCA with k = ${tt}`,color:"var(--aelib-pca)",error:G}]:[]},U=()=>{B.follow();
let z=m||B.problem()||(Q.state==="failed"?Q.message:"");D.textContent=z;let J=Q.state==="training",tt=Q.
holds(Zt(B.values(),u));C.disabled=J,L.disabled=J,q.disabled=J,d.disabled=!J,C.textContent=tt&&Q.frame?.
step?"Go on":"Train";let{frame:G,settings:O}=Q;b.value=G?G.step/G.steps:0;let it=iA(Q,Pt());P.textContent=
it.aloud,k.textContent=it.numbers,Z.textContent=it.place,j.draw(Q.history,O?.images??e.get("images"),
Pt());let[Qt,qt]=Et(),Ct=[["original",Qt]];qt&&Ct.push(["damaged",qt]);let $t=Qt.map(et=>et.map(()=>0));
Ct.push(["output",G?_n(G.outputs,u):$t]);let zt=A.clientWidth<Vn?Kn:aA;Qt.length&&N.draw(Ct.map(([et,
mt])=>[et,mt.slice(0,zt)]));let Yt=G?.codes.length?[X]:[];ft.draw(),dt.draw(),Oe(B);let S=G?[_.node]:
[];if(cA(at,[j.node,...G?.codes.length?[X.node]:S]),cA(ct,G?.codes.length?[X.decoded,...S]:[]),!(!G||
!O)){for(let et of Yt)et.draw(G,O);_.draw(G)}};A.setAttribute("aria-busy","true"),Promise.all([ne(o.
train,u),ne(o.test,u)]).then(([z,J])=>{h={train:z,test:J}},z=>{m=z.message}).finally(()=>{A.removeAttribute(
"aria-busy"),U()});let xt=[qe(B),ke(e,St,U)];return()=>{for(let z of xt)z();Q.close()}}function cA(e,A){
for(let o of[...e.childNodes])A.includes(o)||o.remove();A.forEach((o,i)=>{e.childNodes[i]!==o&&e.insertBefore(
o,e.childNodes[i]??null)})}function _n(e,A){return Array.from({length:e.length/A},(o,i)=>e.subarray(
i*A,(i+1)*A))}function Gt(e,A){let o=M("button",{type:"button",...K},e);return o.addEventListener("c\
lick",A),o}var Zn=Me(Xn);return _A(to);})();
widget = widget.default;
export { widget as default };
