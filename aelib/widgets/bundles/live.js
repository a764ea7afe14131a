"use strict";var widget=(()=>{var $=Object.defineProperty;var D=Object.getOwnPropertyDescriptor;var P=Object.getOwnPropertyNames;var K=Object.prototype.hasOwnProperty;var V=(t,e)=>{for(var o in e)$(t,o,{get:e[o],enumerable:!0})},z=(t,e,o,n)=>{if(e&&typeof e=="object"||
typeof e=="function")for(let s of P(e))!K.call(t,s)&&s!==o&&$(t,s,{get:()=>e[s],enumerable:!(n=D(e,s))||
n.enumerable});return t};var H=t=>z($({},"__esModule",{value:!0}),t);var st={};V(st,{default:()=>rt});function F(t,e,o){for(let[n,s]of Object.entries(e))t.setAttribute(n,String(s));return t.append(...o),
t}function m(t,e={},...o){return F(document.createElement(t),e,o)}function k(t,e={},...o){let n=document.
createElementNS("http://www.w3.org/2000/svg",t);return F(n,e,o)}function S(t){let e=t.map(([o,n])=>m(
"span",{},m("i",{style:`background:${n}`}),o));return m("div",{class:"aelib-legend"},...e)}function _(...t){return m("div",{class:"aelib-beside"},...t)}var y={left:58,right:14,top:12,bottom:48};function j(t,e,o,{width:n=400,height:s=260}={}){let r=k("s\
vg",{viewBox:`0 0 ${n} ${s}`,class:"aelib-chart"});r.setAttribute("role","img"),r.setAttribute("aria\
-label",t);let a=s-y.bottom,c=k("g",{class:"aelib-axes"}),f=k("g");r.append(c,f);let u=l=>C(l,y.left,
n-y.right),i=l=>C(l,a,y.top),d={x:u(e),y:i(o)},w=(l,p)=>{Object.assign(d,{x:u(l),y:i(p)}),c.replaceChildren(
...J(d,n,s))};w(e,o);let x=([l,p])=>`${d.x.at(l).toFixed(1)},${d.y.at(p).toFixed(1)}`,b=(l,p)=>f.appendChild(
k(l,p)),A=l=>{let p=b("path",l);return g=>p.setAttribute("d",g)};return{node:r,setAxes:w,scale:d,line(l,p={}){
let g=A({class:"aelib-line",stroke:l,...p});return h=>g(h.length?`M${h.map(x).join("L")}`:"")},segments(l,p={}){
let g=A({class:"aelib-line",stroke:l,...p});return h=>g(h.map(([v,B])=>`M${x(v)}L${x(B)}`).join(""))},
bars(l){let p=A({fill:l,class:"aelib-bars"});return g=>p(g.map(h=>Z(h,d,a)).join(""))},dots(l,p){let g=A(
{class:"aelib-dots",stroke:l,"stroke-width":p});return h=>g(h.map(v=>`M${x(v)}h0`).join(""))},words(l){
let p=b("text",l);return([g,h],v)=>{p.setAttribute("x",d.x.at(g).toFixed(1)),p.setAttribute("y",d.y.
at(h).toFixed(1)),p.textContent=v}},circle(l){let p=b("circle",l);return([g,h])=>{p.setAttribute("cx",
d.x.at(g).toFixed(2)),p.setAttribute("cy",d.y.at(h).toFixed(2))}}}}function U(t,e){let o=(e-t)/5,n=10**
Math.floor(Math.log10(o)),s=n*([1,2,5].find(c=>o<=1.01*c*n)??10),r=Math.ceil(t/s-1e-9),a=Math.floor(
e/s+1e-9)-r+1;return Array.from({length:a},(c,f)=>Number(((r+f)*s).toPrecision(10)))}function C({low:t,
high:e,log:o=!1,ticks:n,label:s},r,a){let c=o?Math.log:u=>u,f=c(e)-c(t)||1;return{at:u=>r+(a-r)*(c(u)-
c(t))/f,back:u=>t+(e-t)*(u-r)/(a-r),label:s,ticks:n??U(t,e)}}function Z([t,e,o],{x:n,y:s},r){let[a,c,
f]=[n.at(t),n.at(e),s.at(o)].map(u=>u.toFixed(1));return`M${a},${r}V${f}H${c}V${r}Z`}function*J({x:t,
y:e},o,n){let s=n-y.bottom,r=o-y.right,a=(u,i)=>k("text",u,i);for(let u of t.ticks){let i=t.at(u);yield k(
"line",{x1:i,x2:i,y1:s,y2:s+5}),yield a({x:i,y:s+19,"text-anchor":"middle"},String(u))}for(let u of e.
ticks){let i=e.at(u),d={x1:y.left,x2:r,y1:i,y2:i};yield k("line",{...d,class:"aelib-grid"}),yield a(
{x:y.left-7,y:i+4,"text-anchor":"end"},String(u))}yield k("line",{x1:y.left,x2:r,y1:s,y2:s});let c=(y.
left+r)/2;yield a({x:c,y:n-8,"text-anchor":"middle"},t.label);let f=`translate(10 ${(y.top+s)/2}) ro\
tate(-90)`;yield a({transform:f,"text-anchor":"middle"},e.label)}function O(t,e,o){let n=t?.kernel,s,r=()=>{s?.comm_live!==!1&&!n?.isDisposed||(c(),o())},a=!1,c=()=>{
a=!0,s?.off("comm_live_update",r),n?.disposed.disconnect(r)};n?.disposed.connect(r);let f=u=>{a||(s=
u,s.on("comm_live_update",r),r())};return t?.get_model(e).then(f,()=>{}),c}function E(t){return{render({model:e,el:o}){o.classList.add("aelib-widget");try{return t({model:W(e),
el:o,manager:e.widget_manager})}catch(n){let s=`This widget failed: ${n instanceof Error?n.message:n}`;
throw o.replaceChildren(m("p",{class:"aelib-error"},s)),n}}}}function I(t,e,o){let n=e.map(s=>t.on(`\
change:${s}`,o));return o(),()=>{for(let s of n)s()}}var Q=25;function W(t){let e=new Map,o=null,n=!1,
s=()=>{let r=o;n=!0;try{for(let a of X(r))t.set(a,r[a])}finally{o=null,n=!1}t.save_changes()};return{
get:r=>o&&r in o?o[r]:t.get(r),put(r){o||setTimeout(s,Q),o={...o,...r};let a=Object.keys(r).flatMap(
c=>[...e.get(`change:${c}`)??[]]);for(let c of new Set(a))c()},on(r,a){let c=()=>{n||a()},f=e.get(r)??
new Set;return e.set(r,f.add(a)),t.on(r,c),()=>{f.delete(a),t.off(r,c)}}}}function X(t){return Object.
keys(t)}function L(t){return Uint8Array.from(atob(t),e=>e.charCodeAt(0))}function Y(t){let e=L(t.data);if(t.
type==="float32")return new Float32Array(e.buffer);if(t.type==="grey")return Float32Array.from(e,n=>n/
255);if(t.type==="int8"){let n=new Float32Array(L(t.scale).buffer),s=e.length/n.length,r=new Int8Array(
e.buffer);return Float32Array.from(r,(a,c)=>a*n[Math.floor(c/s)])}let{type:o}=t;throw new Error(`num\
bers must be float32, int8 or grey, not ${o}`)}function tt(t,e){let o=Y(t),n=Math.round(o.length/e);
return Array.from({length:n},(s,r)=>o.subarray(r*e,(r+1)*e))}function R(t,[e,o]){return t.map(({name:n,
images:s})=>[n,tt(s,e*o)])}function T(t,e,[o,n],s={}){let{columns:r=e.length,low:a=0,high:c=1}=s,f=Math.max(1,Math.round(n/14)),
u=Math.ceil(e.length/r),i=r*(n+f)-f,d=u*(o+f)-f;t.width!==i&&(t.width=i),t.height!==d&&(t.height=d);
let w=t.getContext("2d"),x=w.createImageData(i,d),b=255/(c-a);e.forEach((A,l)=>{let p=Math.floor(l/r)*
(o+f)*i+l%r*(n+f);for(let g=0;g<A.length;g++){let h=4*(p+Math.floor(g/n)*i+g%n),v=(A[g]-a)*b;x.data[h]=
v,x.data[h+1]=v,x.data[h+2]=v,x.data[h+3]=255}}),w.putImageData(x,0,0)}function G(t,e=2){let o=m("div",{class:"aelib-strips"}),n=[],s=()=>{let a=m("div",{class:"aelib-name"}),
c=m("canvas",{role:"img"});return o.append(a,c),{words:a,canvas:c}};return{node:o,draw:(a,{shape:c=t,
zoom:f=e,...u}={})=>{a.forEach(([i,d],w)=>{n[w]??=s();let{words:x,canvas:b}=n[w];T(b,d,c,u),b.style.
width=`${f*b.width}px`,b.setAttribute("aria-label",`${i}: ${d.length} images`),x.textContent=i});for(let{
words:i,canvas:d}of n.splice(a.length))i.remove(),d.remove()}}}var et=56,nt="The kernel behind this panel was restarted or has ended, and the training with it. Bel\
ow is what it last showed. Run the cell again for a new panel.",M={training:"var(--aelib-deep)",validation:"\
var(--aelib-denoising)"};function ot({model:t,el:e,manager:o}){let n=j("loss after each epoch",...N(
t.get("losses"))),s=i=>{let[d,w]=[n.line(i),n.dots(i,6)];return x=>{let b=x.map((A,l)=>[l+1,A]);d(b),
w(b)}},[r,a]=[s(M.training),s(M.validation)],c=G([28,28]);e.append(_(m("div",{},n.node,S(Object.entries(
M))),c.node));let u=[I(t,["losses","pictures"],()=>{let i=t.get("losses"),{shape:d,rows:w}=t.get("pi\
ctures");n.setAxes(...N(i)),r(i.training),a(i.validation),c.draw(R(w,d),{shape:d,zoom:et/d[0]})}),O(
o,t.get("own_id"),()=>q(e))];return()=>{for(let i of u)i()}}function q(t){if(!t.isConnected){requestAnimationFrame(
()=>q(t));return}t.prepend(m("p",{class:"aelib-error",role:"alert"},nt));let e=t.closest(".widget-vb\
ox");for(let o of e?.children??[])if(!o.contains(t)){o.setAttribute("inert",""),o.classList.add("ael\
ib-gone");for(let n of o.querySelectorAll("button, input, select"))n.setAttribute("disabled","")}}function N({
epochs:t,training:e,validation:o}){let n=1.1*Math.max(...e,...o,.001);return[{low:0,high:Math.max(t,
2),label:"epoch"},{low:0,high:n,label:"mean squared error"}]}var rt=E(ot);return H(st);})();
widget = widget.default;
export { widget as default };
