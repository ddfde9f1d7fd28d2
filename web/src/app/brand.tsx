export function Brand() {
  return (
    <>
      Lee<i>way</i>
    </>
  );
}
