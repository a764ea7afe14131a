"use strict";var widget=(()=>{var $=Object.defineProperty;var D=Object.getOwnPropertyDescriptor;var P=Object.getOwnPropertyNames;var K=Object.prototype.hasOwnProperty;var V=(t,e)=>{for(var o in e)$(t,o,{get:e[o],enumerable:!0})},z=(t,e,o,n)=>{if(e&&typeof e=="object"||
typeof e=="function")for(let s of P(e))!K.call(t,s)&&s!==o&&$(t,s,{get:()=>e[s],enumerable:!(n=D(e,s))||
n.enumerable});return t};var H=t=>z($({},"__esModule",{value:!0}),t);var st={};V(st,{default:()=>rt});function F(t,e,o){for(let[n,s]of Object.entries(e))t.setAttribute(n,String(s));return t.append(...o),
t}function m(t,e={},...o){return F(document.createElement(t),e,o)}function v(t,e={},...o){let n=document.
createElementNS("http://www.w3.org/2000/svg",t);return F(n,e,o)}function S(t){let e=t.map(([o,n])=>m(
"span",{},m("i",{style:`background:${n}`}),o));return m("div",{class:"aelib-legend"},...e)}function C(...t){return m("div",{class:"aelib-beside"},...t)}var y={left:58,right:14,top:12,bottom:48};function j(t,e,o,{width:n=400,height:s=260}={}){let r=v("s\
vg",{viewBox:`0 0 ${n} ${s}`,class:"aelib-chart"});r.setAttribute("role","img"),r.setAttribute("aria\
-label",t);let a=s-y.bottom,i=v("g",{class:"aelib-axes"}),f=v("g");r.append(i,f);let u=l=>_(l,y.left,
n-y.right),c=l=>_(l,a,y.top),d={x:u(e),y:c(o)},w=(l,p)=>{Object.assign(d,{x:u(l),y:c(p)}),i.replaceChildren(
...J(d,n,s))};w(e,o);let x=([l,p])=>`${d.x.at(l).toFixed(1)},${d.y.at(p).toFixed(1)}`,b=(l,p)=>f.appendChild(
v(l,p)),A=l=>{let p=b("path",l);return h=>p.setAttribute("d",h)};return{node:r,setAxes:w,scale:d,line(l,p={}){
let h=A({class:"aelib-line",stroke:l,...p});return g=>h(g.length?`M${g.map(x).join("L")}`:"")},segments(l,p={}){
let h=A({class:"aelib-line",stroke:l,...p});return g=>h(g.map(([k,B])=>`M${x(k)}L${x(B)}`).join(""))},
bars(l){let p=A({fill:l,class:"aelib-bars"});return h=>p(h.map(g=>Z(g,d,a)).join(""))},dots(l,p){let h=A(
{class:"aelib-dots",stroke:l,"stroke-width":p});return g=>h(g.map(k=>`M${x(k)}h0`).join(""))},words(l){
let p=b("text",l);return([h,g],k)=>{p.setAttribute("x",d.x.at(h).toFixed(1)),p.setAttribute("y",d.y.
at(g).toFixed(1)),p.textContent=k}},circle(l){let p=b("circle",l);return([h,g])=>{p.setAttribute("cx",
d.x.at(h).toFixed(2)),p.setAttribute("cy",d.y.at(g).toFixed(2))}}}}function U(t,e){let o=(e-t)/5,n=10**
Math.floor(Math.log10(o)),s=n*([1,2,5].find(i=>o<=1.01*i*n)??10),r=Math.ceil(t/s-1e-9),a=Math.floor(
e/s+1e-9)-r+1;return Array.from({length:a},(i,f)=>Number(((r+f)*s).toPrecision(10)))}function _({low:t,
high:e,log:o=!1,ticks:n,label:s},r,a){let i=o?Math.log:u=>u,f=i(e)-i(t)||1;return{at:u=>r+(a-r)*(i(u)-
i(t))/f,back:u=>t+(e-t)*(u-r)/(a-r),label:s,ticks:n??U(t,e)}}function Z([t,e,o],{x:n,y:s},r){let[a,i,
f]=[n.at(t),n.at(e),s.at(o)].map(u=>u.toFixed(1));return`M${a},${r}V${f}H${i}V${r}Z`}function*J({x:t,
y:e},o,n){let s=n-y.bottom,r=o-y.right,a=(u,c)=>v("text",u,c);for(let u of t.ticks){let c=t.at(u);yield v(
"line",{x1:c,x2:c,y1:s,y2:s+5}),yield a({x:c,y:s+19,"text-anchor":"middle"},String(u))}for(let u of e.
ticks){let c=e.at(u),d={x1:y.left,x2:r,y1:c,y2:c};yield v("line",{...d,class:"aelib-grid"}),yield a(
{x:y.left-7,y:c+4,"text-anchor":"end"},String(u))}yield v("line",{x1:y.left,x2:r,y1:s,y2:s});let i=(y.
left+r)/2;yield a({x:i,y:n-8,"text-anchor":"middle"},t.label);let f=`translate(10 ${(y.top+s)/2}) ro\
tate(-90)`;yield a({transform:f,"text-anchor":"middle"},e.label)}function O(t,e,o){let n=t?.kernel??t?.context?.sessionContext?.session?.kernel,s,r=()=>{s?.comm_live!==
!1&&!n?.isDisposed||(i(),o())},a=!1,i=()=>{a=!0,s?.off("comm_live_update",r),n?.disposed.disconnect(
r)};n?.disposed.connect(r);let f=u=>{a||(s=u,s.on("comm_live_update",r),r())};return t?.get_model(e).
then(f,()=>{}),i}function E(t){return{render({model:e,el:o}){o.classList.add("aelib-widget");try{return t({model:W(e),
el:o,manager:e.widget_manager})}catch(n){let s=`This widget failed: ${n instanceof Error?n.message:n}`;
throw o.replaceChildren(m("p",{class:"aelib-error"},s)),n}}}}function I(t,e,o){let n=e.map(s=>t.on(`\
change:${s}`,o));return o(),()=>{for(let s of n)s()}}var Q=25;function W(t){let e=new Map,o=null,n=!1,
s=()=>{let r=o;n=!0;try{for(let a of X(r))t.set(a,r[a])}finally{o=null,n=!1}t.save_changes()};return{
get:r=>o&&r in o?o[r]:t.get(r),put(r){o||setTimeout(s,Q),o={...o,...r};let a=Object.keys(r).flatMap(
i=>[...e.get(`change:${i}`)??[]]);for(let i of new Set(a))i()},on(r,a){let i=()=>{n||a()},f=e.get(r)??
new Set;return e.set(r,f.add(a)),t.on(r,i),()=>{f.delete(a),t.off(r,i)}}}}function X(t){return Object.
keys(t)}function L(t){return Uint8Array.from(atob(t),e=>e.charCodeAt(0))}function Y(t){let e=L(t.data);if(t.
type==="float32")return new Float32Array(e.buffer);if(t.type==="grey")return Float32Array.from(e,n=>n/
255);if(t.type==="int8"){let n=new Float32Array(L(t.scale).buffer),s=e.length/n.length,r=new Int8Array(
e.buffer);return Float32Array.from(r,(a,i)=>a*n[Math.floor(i/s)])}let{type:o}=t;throw new Error(`num\
bers must be float32, int8 or grey, not ${o}`)}function tt(t,e){let o=Y(t),n=Math.round(o.length/e);
return Array.from({length:n},(s,r)=>o.subarray(r*e,(r+1)*e))}function R(t,[e,o]){return t.map(({name:n,
images:s})=>[n,tt(s,e*o)])}function T(t,e,[o,n],s={}){let{columns:r=e.length,low:a=0,high:i=1}=s,f=Math.max(1,Math.round(n/14)),
u=Math.ceil(e.length/r),c=r*(n+f)-f,d=u*(o+f)-f;t.width!==c&&(t.width=c),t.height!==d&&(t.height=d);
let w=t.getContext("2d"),x=w.createImageData(c,d),b=255/(i-a);e.forEach((A,l)=>{let p=Math.floor(l/r)*
(o+f)*c+l%r*(n+f);for(let h=0;h<A.length;h++){let g=4*(p+Math.floor(h/n)*c+h%n),k=(A[h]-a)*b;x.data[g]=
k,x.data[g+1]=k,x.data[g+2]=k,x.data[g+3]=255}}),w.putImageData(x,0,0)}function G(t,e=2){let o=m("div",{class:"aelib-strips"}),n=[],s=()=>{let a=m("div",{class:"aelib-name"}),
i=m("canvas",{role:"img"});return o.append(a,i),{words:a,canvas:i}};return{node:o,draw:(a,{shape:i=t,
zoom:f=e,...u}={})=>{a.forEach(([c,d],w)=>{n[w]??=s();let{words:x,canvas:b}=n[w];T(b,d,i,u),b.style.
width=`${f*b.width}px`,b.setAttribute("aria-label",`${c}: ${d.length} images`),x.textContent=c});for(let{
words:c,canvas:d}of n.splice(a.length))c.remove(),d.remove()}}}var et=56,nt="The kernel behind this panel was restarted or has ended, and the training with it. Bel\
ow is what it last showed. Run the cell again for a new panel.",M={training:"var(--aelib-deep)",validation:"\
var(--aelib-denoising)"};function ot({model:t,el:e,manager:o}){let n=j("loss after each epoch",...N(
t.get("losses"))),s=c=>{let[d,w]=[n.line(c),n.dots(c,6)];return x=>{let b=x.map((A,l)=>[l+1,A]);d(b),
w(b)}},[r,a]=[s(M.training),s(M.validation)],i=G([28,28]);e.append(C(m("div",{},n.node,S(Object.entries(
M))),i.node));let u=[I(t,["losses","pictures"],()=>{let c=t.get("losses"),{shape:d,rows:w}=t.get("pi\
ctures");n.setAxes(...N(c)),r(c.training),a(c.validation),i.draw(R(w,d),{shape:d,zoom:et/d[0]})}),O(
o,t.get("own_id"),()=>q(e))];return()=>{for(let c of u)c()}}function q(t){if(!t.isConnected){requestAnimationFrame(
()=>q(t));return}t.prepend(m("p",{class:"aelib-error",role:"alert"},nt));let e=t.closest(".widget-vb\
ox");for(let o of e?.children??[])if(!o.contains(t)){o.setAttribute("inert",""),o.classList.add("ael\
ib-gone");for(let n of o.querySelectorAll("button, input, select"))n.setAttribute("disabled","")}}function N({
epochs:t,training:e,validation:o}){let n=1.1*Math.max(...e,...o,.001);return[{low:0,high:Math.max(t,
2),label:"epoch"},{low:0,high:n,label:"mean squared error"}]}var rt=E(ot);return H(st);})();
widget = widget.default;
export { widget as default };
