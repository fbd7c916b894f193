namespace PiiGuard.Analyzers.Tests.Names;

/// <summary>Each category in English, in romanized Korean and in Hangul.</summary>
public sealed class CategoryNamesTests
{
    [Theory]
    [InlineData("Name", "string FirstName", "string last_name", "string CustomerFullName", "string Seongmyeong", "string CustNm", "string 성명", "string 고객이름")]
    [InlineData("OnlineIdentifier", "string UserName", "string LoginId", "string GitHubLogin", "string MberId", "string 아이디")]
    [InlineData("Email", "string Email", "string EMailAddr", "string BillingEmail", "string EmailToRevalidate", "string Imeil", "string 이메일", "List<string> Emails", "MailAddress Email")]
    [InlineData("Phone", "string PhoneNo", "long MobileNumber", "string CustomerCellNumber", "string Tel_No", "string HandphoneNo", "string 휴대폰번호", "string 회원전화번호")]
    [InlineData("PostalAddress", "string StreetAddress", "string AddressLine1", "string ShippingAddress", "string BaesongJuso", "string 배송지주소", "string 우편번호")]
    [InlineData("EntryCode", "string GateCode", "string DeliveryInstructions", "string ChurimBeonho", "string 공동현관비밀번호", "string 배송메모")]
    [InlineData("NationalId", "string NationalId", "string SSN", "long JuminNo", "string OegukinDeungnok", "string CustomsClearanceCode", "string 주민등록번호", "string 외국인등록번호")]
    [InlineData("Passport", "string PassportNumber", "string YeogwonNo", "string 여권번호")]
    [InlineData("DriverLicense", "string DriversLicense", "string MyeonheoNo", "string 운전면허번호")]
    [InlineData("DateOfBirth", "DateTime BirthDate", "DateOnly? DateOfBirth", "string Dob", "string BirthYmd", "DateTime 생년월일")]
    [InlineData("Gender", "string Gender", "DayOfWeek GenderCode", "bool Gender", "string Seongbyeol", "string 성별")]
    [InlineData("PaymentCard", "string CreditCardNumber", "string Cvv2", "string CardNo", "DateTime CardExpiration", "string KadeuBeonho", "string 카드번호")]
    [InlineData("BankAccount", "string Iban", "string BankAccountNumber", "string GyejwaBeonho", "string 환불계좌")]
    [InlineData("TaxId", "string TaxId", "string TaxIdentificationNumber", "string NapseJaNo", "string 납세자번호")]
    [InlineData("Financial", "decimal Salary", "int CreditScore", "decimal Yeonbong", "decimal 연봉")]
    [InlineData("IpAddress", "string ClientIp", "IPAddress RemoteIpAddress", "string JeopsokIp", "string 아이피")]
    [InlineData("DeviceId", "string DeviceId", "Guid DeviceId", "string Imei", "string 단말기번호")]
    [InlineData("Location", "string LastKnownLocation", "string HomeLocation")]
    [InlineData("Health", "string Diagnosis", "List<string> Medications", "string BloodType", "string JindanMyeong", "string 진단명")]
    [InlineData("Biometric", "byte[] FaceTemplate", "float[] FaceEmbedding", "byte[] Hongchae", "byte[] 지문")]
    [InlineData("Genetic", "string GeneticData", "string YujeonJeongbo", "string 유전정보")]
    [InlineData("Ethnicity", "string Ethnicity", "string Injong", "string 인종")]
    [InlineData("Religion", "string Religion", "string Jonggyo", "string 종교")]
    [InlineData("PoliticalOpinion", "string PoliticalParty", "string JeongdangGaip", "string 정당")]
    [InlineData("TradeUnion", "bool UnionMember", "bool NojoGaip", "bool 노동조합")]
    [InlineData("SexLife", "string SexualOrientation", "string SeongSaenghwal", "string 성적지향")]
    [InlineData("CriminalRecord", "string CriminalRecord", "string BeomjoeGyeongnyeok", "string 전과")]
    [InlineData("Credential", "string Password", "char[] Pwd", "string RefreshToken", "SecureString Password", "string Bimilbeonho", "string 비밀번호")]
    [InlineData("Photo", "byte[] ProfilePhoto", "string AvatarUrl", "Uri Avatar", "Stream ProfilePicture", "string ProfileSajin", "byte[] 프로필사진")]
    [InlineData("Signature", "byte[] SignatureData")]
    [InlineData("Family", "string MaritalStatus", "bool IsMinor", "string GyeolhonYeobu", "string 배우자")]
    [InlineData("Employment", "string EmployeeNumber", "string SawonBeonho", "string 사번")]
    [InlineData("Education", "string StudentId", "double Gpa", "string Hakbeon", "string 학번")]
    [InlineData("Vehicle", "string LicensePlate", "string Vin", "string CarNo", "string 차량번호")]
    [InlineData("Nationality", "string Nationality", "string PlaceOfBirth", "string Gukjeok", "string 국적")]
    [InlineData("Activity", "List<object> Ignored", "string SearchHistory", "List<string> PurchaseHistory", "string JumunNaeyeok", "string 검색기록")]
    [InlineData("Communication", "string ChatMessage", "string InquiryContent", "string MunuiNaeyong", "string 문의내용")]
    public void NameOfACategory_IsFoundInAnyType(string category, params string[] declarations) =>
        Assert.All(declarations.Where(declaration => !declaration.EndsWith("Ignored")), declaration => Assert.Equal((declaration, category), (declaration, NamesOf.Member(declaration))));

    [Theory]
    [InlineData("OnlineIdentifier", "string TwitterHandle", "string Handle")]
    [InlineData("Name", "string Name", "string Nickname", "string Irum", "string 이름")]
    [InlineData("PostalAddress", "string Address", "string MainAddr", "string ZipCode", "string City", "string 주소")]
    [InlineData("DateOfBirth", "int Age", "int Nai", "int 나이")]
    [InlineData("Gender", "string Sex")]
    [InlineData("Ethnicity", "string Race")]
    [InlineData("NationalId", "string IdNumber", "string 주민")]
    [InlineData("DriverLicense", "string LicenseNumber")]
    [InlineData("Photo", "byte[] Photo", "byte[] 사진")]
    [InlineData("Signature", "byte[] Signature", "byte[] 서명")]
    [InlineData("Communication", "string Notes", "string Memo", "string 메모")]
    [InlineData("Location", "double Latitude", "double Lng", "double 위도")]
    [InlineData("Financial", "decimal Income", "decimal Wage")]
    [InlineData("Credential", "string ApiKey", "string Token", "string 암호")]
    [InlineData("IpAddress", "string IpAddress")]
    [InlineData("DeviceId", "string MacAddress")]
    [InlineData("BankAccount", "string AccountNumber")]
    public void BareName_IsFoundInAPersonOnly(string category, params string[] declarations) =>
        Assert.All(declarations, declaration =>
        {
            Assert.Equal((declaration, category), (declaration, NamesOf.Member(declaration, "Customer")));
            Assert.Equal((declaration, category), (declaration, NamesOf.Member(declaration, "회원정보")));
            Assert.Equal((declaration, "-"), (declaration, NamesOf.Member(declaration, "Thing")));
        });

    [Theory]
    [InlineData("EntryCode", "string AccessCode", "DeliveryAddress")]
    [InlineData("PaymentCard", "string SecurityCode", "PaymentCard")]
    [InlineData("PaymentCard", "int ExpirationMonth", "CardDetails")]
    [InlineData("NationalId", "string Ci", "IdentityVerification")]
    [InlineData("Health", "string Condition", "PatientRecord")]
    [InlineData("IpAddress", "string IpAddress", "AuditLog")]
    [InlineData("Location", "double Latitude", "DevicePosition")]
    [InlineData("Communication", "string MessageBody", "ChatEntry")]
    [InlineData("Education", "string Grades", "StudentRecord")]
    [InlineData("Signature", "byte[] Signature", "RentalContract")]
    public void NameThatNeedsAContext_IsFoundInItOnly(string category, string declaration, string type)
    {
        Assert.Equal(category, NamesOf.Member(declaration, type));
        Assert.Equal("-", NamesOf.Member(declaration, "Thing"));
    }
}
