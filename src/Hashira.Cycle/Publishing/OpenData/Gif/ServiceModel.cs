using System.Collections.Immutable;

namespace Hashira.Cycle.Publishing.OpenData.Gif;

/// <summary>項目. A field of the government's data model for services and support schemes.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsRequired">必須.</param>
internal readonly record struct ServiceField(string Name, bool IsRequired = false);

/// <summary>
/// 行政サービス・制度（GIF 451-4、2025年3月25日）の項目. Names and marks as the model has them, in its order. A plan tells few of them; the others stay empty.
/// </summary>
internal static class ServiceModel
{
    public const string Name = "GIF 451-4 行政サービス・制度（2025年3月25日）";
    public const string Body = "制度所管組織";
    public const string Title = "タイトル（制度名）";
    public const string Summary = "概要";
    public const string Content = "内容";
    public const string Reference = "詳細参照先";
    public const string ReferenceUrl = "詳細URL";
    public const string Keywords = "キーワード";
    public const string Contact = "連絡先情報";

    public static ImmutableArray<ServiceField> Fields { get; } =
    [
        new(Body, true), new(Title, true), new("サブタイトル（通称）"), new("制度番号"), new("元制度番号"), new("制度変更区分"), new("根拠法令"), new("地域群"), new("地域"), new(Summary, true), new(Content, true),
        new("対象者"), new("用途・対象物"), new("収入条件"), new("家族構成条件"), new("対象者条件"), new("従業員条件"), new("資本金条件"), new("創業年条件"), new("給付上限額"), new("最大金利"), new("借入限度額"),
        new("償還期限"), new("最大補助率"), new("費用"), new("予算枠の有無"), new("申請届出方法"), new("募集時期"), new("公募開始日"), new("公募終了日"), new("公募備考"), new("手続書類"), new("電子申請の有無"),
        new("添付ファイルの名称"), new("添付ファイル名"), new(Reference), new(ReferenceUrl), new("標準産業分類"), new("ステージとアクション"), new("事業ステージ"), new("お困りごと"), new("サービス種別"), new("災害名"),
        new(Keywords), new("実施組織・支援機関"), new("お問い合わせ先"), new("お問合わせ先一覧"), new(Contact, true), new("公開開始日"), new("公開終了日"), new("最終更新日"), new("表示優先度"),
    ];
}
